"""What was foretold on the way stands beside what came; silence stays silence."""

from core.foresight.hindsight import hindsight
from tests.core.foresight.made_runs import made_run, wsd

RUN = made_run(wsd(2000), seed=1)


def test_that_what_was_foretold_stands_beside_what_came() -> None:
    found = hindsight(RUN.past, "val_loss", lambda seen: RUN.lr[seen:])
    assert [each.share for each in found] == [0.25, 0.5, 0.75]
    spoken = [each for each in found if each.silence is None]
    assert spoken
    assert all(abs(each.loss - each.came) < 2 * each.half_width for each in spoken)
    assert f"actual {spoken[0].came:.3f}" in str(spoken[0].text)


def test_that_silence_on_the_way_stays_silence() -> None:
    found = hindsight(RUN.until(200), "val_loss", lambda seen: RUN.lr[seen:])
    assert all(each.silence is not None for each in found)
    assert str(found[0].text).startswith("at 25%: no forecast")
