"""Which encoding a file that is not UTF-8 is in: the one that decodes all of it into likely text.

Strict encodings of several bytes a character come first: they refuse most of what is not theirs,
while those of one byte take nearly anything. Likely is a text whose letters beyond ASCII are often
the most frequent ones of the languages that the encoding is for: for the right encoding about a
half of them, for a wrong one a few in a hundred. Nothing is guessed where nothing is likely. Knows
nothing of files or of configs.
"""

import codecs
from collections.abc import Callable, Iterable
from dataclasses import dataclass

_SCORED = 50_000  # letters beyond ASCII that are looked at
_LIKELY = 0.15  # of them, the share that must be frequent ones
_LIKELY_OF_ONE_BYTE = 0.45  # where the form of the bytes has refused nothing
_PUNCTUATION = frozenset("«»„“”‘’‚–—…·¿¡°§©®€£\xa0")
_EXCERPT = 12  # characters

_KOREAN = (
    "이다는의에가을를고하지로은도한사자어기리나대시인들그해서있수만아정일과으것부라스보제전여주상었게동구장"
    "원안했오유생니성면공조와신문비당회연우마선중내경소진거래화실드물러음간모무말미위트세적방르요할국학발계용"
)
_JAPANESE = (
    "あいうえおかがきぎくぐけげこごさざしじすずせそぞただちっつてでとどなにぬねのはばひびふぶへべほぼまみむめも"
    "やゃゆゅよょらりるれろわをんアイウエオカキクコサシスセソタチッテトナニノハバフプマミムメモラリルレロンー"
)
_SIMPLIFIED = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道"
    "行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意"
    "无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应"
)
_TRADITIONAL = (
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道"
    "行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意"
    "無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應"
)
_RUSSIAN = "оеаинтсрвлкм"
_GREEK = "αειουτσνηρκό"
_HEBREW = "יוהלאתרמבשנק"
_ARABIC = "اليمنرتوبةعد"
_THAI = "านรอกเงมยลวดทสตะ"
_WESTERN = "éèàêçôûîâùëïüäößñáíóúãõœæøåìòÄÖÜÉÀÇÑØÅ"
_CENTRAL = "áéíóúýčďěňřšťůžąćęłńśźżőűäöüßăâîșțşţđôľĺŕ"
_TURKISH = "ığşçöüİâ"
_BALTIC = "āčēģīķļņšūžąęėįųõäöü"
_EVERY = "".join(
    (
        *(_KOREAN, _JAPANESE, _SIMPLIFIED, _TRADITIONAL, _RUSSIAN, _GREEK, _HEBREW, _ARABIC),
        *(_THAI, _WESTERN, _CENTRAL, _TURKISH, _BALTIC),
    )
)


@dataclass(frozen=True, slots=True)
class Encoding:
    """One that a text may be in.

    Attributes:
        name: as ``data.encoding`` names it.
        codec: as Python does.
        frequent: the letters that are frequent in its languages.
        is_strict: refuses most of what is not its own, by its form alone.
        is_script: texts in it have most letters beyond ASCII, not some among many.
    """

    name: str
    codec: str
    frequent: str
    is_strict: bool = False
    is_script: bool = False


ENCODINGS = (
    Encoding("utf-8", "utf-8", _EVERY, is_strict=True),
    Encoding("utf-16-le", "utf-16-le", _EVERY, is_strict=True),
    Encoding("utf-16-be", "utf-16-be", _EVERY, is_strict=True),
    Encoding("cp949", "cp949", _KOREAN, is_strict=True),
    Encoding("shift-jis", "cp932", _JAPANESE, is_strict=True),
    Encoding("euc-jp", "euc-jp", _JAPANESE, is_strict=True),
    Encoding("gb18030", "gb18030", _SIMPLIFIED, is_strict=True),
    Encoding("big5", "big5hkscs", _TRADITIONAL, is_strict=True),
    Encoding("cp1252", "cp1252", _WESTERN),
    Encoding("cp1254", "cp1254", _TURKISH),
    Encoding("cp1250", "cp1250", _CENTRAL),
    Encoding("cp1257", "cp1257", _BALTIC),
    Encoding("cp1251", "cp1251", _RUSSIAN, is_script=True),
    Encoding("koi8-r", "koi8-r", _RUSSIAN, is_script=True),
    Encoding("cp866", "cp866", _RUSSIAN, is_script=True),
    Encoding("cp1253", "cp1253", _GREEK, is_script=True),
    Encoding("cp1255", "cp1255", _HEBREW, is_script=True),
    Encoding("cp1256", "cp1256", _ARABIC, is_script=True),
    Encoding("cp874", "cp874", _THAI, is_script=True),
    Encoding("latin-1", "latin-1", _WESTERN),
)
CODECS = {each.name: each.codec for each in ENCODINGS}


@dataclass(frozen=True, slots=True)
class Detected:
    """What a file is probably in; ``excerpt``: the first characters beyond ASCII, so decoded."""

    name: str
    excerpt: str


class _Trial:
    """One encoding, as long as it decodes what comes."""

    def __init__(self, encoding: Encoding) -> None:
        self.encoding = encoding
        self.excerpt = ""
        self._decoder = codecs.getincrementaldecoder(encoding.codec)("strict")
        self._frequent = frozenset(encoding.frequent)
        self._seen = self._ascii = self._hits = 0

    def takes(self, data: bytes) -> bool:
        """Whether it can decode this too."""
        try:
            text = self._decoder.decode(data)
        except UnicodeDecodeError:
            return False
        if "\0" in text:
            return False
        if self._seen < _SCORED:
            self._score(text)
        return True

    def _score(self, text: str) -> None:
        foreign = [character for character in text if character > "\x7f"]
        if foreign and not self.excerpt:
            begin = text.index(foreign[0])
            run = text[begin : begin + _EXCERPT]
            self.excerpt = run[: next((i for i, each in enumerate(run) if each <= "\x7f"), None)]
        # What is no letter tells of a wrong encoding of one byte; strict ones have told already.
        is_seen = str.isalpha if self.encoding.is_strict else _is_no_punctuation
        seen = [character for character in foreign[:_SCORED] if is_seen(character)]
        self._seen += len(seen)
        self._hits += sum(character in self._frequent for character in seen)
        self._ascii += sum(map(text.count, "etaoinsr \n"))

    @property
    def score(self) -> float:
        """The share of frequent letters; 0 where it is no likely text."""
        seen, hits = self._seen, self._hits
        if self.encoding.codec.startswith("utf-16"):  # which reads any two bytes as something
            if seen > self._ascii / 10 and hits / seen < _LIKELY:
                return 0.0
            seen, hits = seen + self._ascii, hits + self._ascii
        if self.encoding.is_strict:
            return hits / seen if seen and hits / seen >= _LIKELY else 0.0
        is_likely = seen and hits / seen >= _LIKELY_OF_ONE_BYTE
        fits = (self._seen > self._ascii) is self.encoding.is_script
        return hits / seen if is_likely and fits else 0.0


def _is_no_punctuation(character: str) -> bool:
    return character not in _PUNCTUATION


def detect(read: Callable[[], Iterable[bytes]]) -> Detected | None:
    """The encoding of a whole file that is not what it was taken for; ``None``: not known.

    What a strict encoding makes likely text of goes before any other.

    Args:
        read: gives the file's bytes in chunks; called once or twice.
    """
    for strict in (True, False):
        trials = [_Trial(each) for each in ENCODINGS if each.is_strict is strict]
        for chunk in read():
            trials = [trial for trial in trials if trial.takes(chunk)]
            if not trials:
                break
        likely = [trial for trial in trials if trial.score > 0]
        if likely:
            best = max(likely, key=lambda trial: trial.score)
            return Detected(best.encoding.name, best.excerpt)
    return None
