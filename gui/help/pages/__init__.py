"""All help pages, in the order of the list. A page is an entry of one of the modules here."""

from gui.help.page import HelpPage
from gui.help.pages.clipping import CLIPPING
from gui.help.pages.comparing import COMPARING
from gui.help.pages.learning_rate import LEARNING_RATE
from gui.help.pages.reading import READING
from gui.help.pages.setting_up import SETTING_UP
from gui.help.pages.shapes import SHAPE_PAGES
from gui.help.pages.updates import UPDATES

PAGES: tuple[HelpPage, ...] = (
    *LEARNING_RATE,
    *SHAPE_PAGES,
    *CLIPPING,
    *READING,
    *UPDATES,
    *COMPARING,
    *SETTING_UP,
)
BY_NAME = {page.name: page for page in PAGES}
BY_FIELD = {path: page.name for page in PAGES for path in page.fields}
BY_PLOT = {plot: page.name for page in PAGES for plot in page.plots}
