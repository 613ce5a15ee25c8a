"""Which Crest this is. Read by the build, too: it stands here alone."""

VERSION = "0.1.0"
