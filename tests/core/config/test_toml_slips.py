"""A config that is no TOML: the line is shown, and what to write there is TOML."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.config import ConfigError, parse_config
from core.config.toml_slips import find_slips

# A line as people write it, what is said of it, and what is suggested.
SLIPS = [
    ("warmup = 20%", "put a percentage in quotes", 'warmup = "20%"'),
    ("warmup = 12,5 %  # long", "put a percentage in quotes", 'warmup = "12.5 %"  # long'),
    ("compile = True", "write true or false", "compile = true"),
    ("shuffle = no", "write true or false", "shuffle = false"),
    ("dropout = .1", "a digit before and after its point", "dropout = 0.1"),
    ("dropout = .1 # a 'tenth'", "a digit before", "dropout = 0.1 # a 'tenth'"),
    ("eps = 1.e-8", "a digit before and after its point", "eps = 1.0e-8"),
    ("max_steps = 10,000", "without separators", "max_steps = 10000"),
    ("max_steps = 10 000", "without separators", "max_steps = 10000"),
    ("peak_lr = 0,001", "separator is a point", "peak_lr = 0.001"),
    ("seed = 007", "must not begin with 0", "seed = 7"),
    ("decay = cosine", "put a text in quotes", 'decay = "cosine"'),
    ("source = ~/my text.txt", "put a text in quotes", 'source = "~/my text.txt"'),
    (r'source = "C:\Users\me\text.txt"', "single quotes", r"source = 'C:\Users\me\text.txt'"),
    (r"source = C:\Users\me", "single quotes", r"source = 'C:\Users\me'"),
    (r'source = r"C:\Users\me"', "no letter may stand before", r"source = 'C:\Users\me'"),
    (r'source = ["C:\Users\a", "D:\x"]', "single quotes", r"source = ['C:\Users\a', 'D:\x']"),
    ('source = ("a.txt", "b.txt")', "square brackets", 'source = ["a.txt", "b.txt"]'),
    ("decay = “cosine”", "straight quotes", 'decay = "cosine"'),
    ("epochs = 3;", "nothing may follow a value", "epochs = 3"),
    ("epochs = 3 // three", "a comment begins with #", "epochs = 3 # three"),
    ("epochs = 3 epochs", "without its unit", "epochs = 3"),
    ('prompt = "Once upon', "the closing quote is missing", 'prompt = "Once upon"'),
    ('prompt = "He said "no""', "that contains quotes", "prompt = 'He said \"no\"'"),
    ("prompt = 'it's'", "that contains quotes", 'prompt = "it\'s"'),
    ("init_from = None", "leave the line out", 'init_from = ""'),
    ("decay: cosine", "put = between", 'decay = "cosine"'),
    ("epochs: 3", "put = between", "epochs = 3"),
    ("[training", "square brackets", "[training]"),
]


@pytest.mark.parametrize(("line", "why", "instead"), SLIPS)
def test_that_the_line_is_shown_with_what_to_write(line: str, why: str, instead: str) -> None:
    with pytest.raises(ConfigError) as refused:
        parse_config(f"# my config\n{line}\n", name="my.toml")
    (problem,) = refused.value.problems
    assert problem.field == "my.toml"
    assert problem.message.startswith(f"is not valid TOML: line 2, `{line}`: ")
    assert why in problem.message
    assert problem.message.endswith(f"; write `{instead}`")
    tomllib.loads(instead)


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("training]", "[training]"),
        ("training:", "[training]"),
        ("［training］", "[training]"),
        ("epochs == 3", "epochs = 3"),
        ("epochs => 3", "epochs = 3"),
        ("epochs := 3", "epochs = 3"),
        ("epochs ＝ 3", "epochs = 3"),
        ("epochs\u00a0= 3", "epochs = 3"),
        ("epochs = 3\0", "epochs = 3"),
        ("; a remark", "# a remark"),
        ("max_steps = 10**4", "max_steps = 10000"),
        ("max_steps = 10k", "max_steps = 10000"),
        ("max_steps = １０，０００", "max_steps = 10000"),
        ("max_steps = 1.000.000", "max_steps = 1000000"),
        ("warmup = ２０％", 'warmup = "20%"'),
        ("peak_lr = 1e−3", "peak_lr = 1e-3"),
        ("peak_lr = 1 e-3", "peak_lr = 1e-3"),
        ("peak_lr = 1.000,5", "peak_lr = 1000.5"),
        ("train_fraction = 9/10", "train_fraction = 0.9"),
        ("prompt = 「a」", 'prompt = "a"'),
    ],
)
def test_that_a_line_of_another_program_or_keyboard_is_put_right(line: str, instead: str) -> None:
    (told,) = find_slips(line)
    assert told.values["instead"] == instead


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[training]\nepochs = 3\nepochs = 4", "line 3, `epochs = 4`: the field is given twice"),
        ("[data]\n[model]\n[data]", "line 3, `[data]`: the section is given twice"),
        ("[training]\nepochs =", "line 2, `epochs =`: the value is missing"),
        ('{"training": {"epochs": 3}}', "this is JSON"),
        ("[training]\n= 3", "line 2, `= 3`: the field's name is missing"),
        ("[training]\nepochs", "line 2, `epochs`: the value is missing"),
        ("[training]\nepochs = 3 seed = 4", "each field on a line of its own"),
        ("[training] epochs = 3", "each section and each field on a line of its own"),
        ("[training]\nepochs = [3] 5", "nothing may follow a value"),
        ("export EPOCHS=3", "the form field = value"),
        ("training = dict(epochs=3)", "that is not a value: write a number, true or false"),
        ("[data]\nsource = [\n  'a.txt',", "line 3, `'a.txt',`: Invalid value"),
    ],
)
def test_that_what_cannot_be_put_right_is_named_with_its_line(text: str, said: str) -> None:
    with pytest.raises(ConfigError) as refused:
        parse_config(text)
    (problem,) = refused.value.problems
    assert said in problem.message


def test_that_several_slips_are_told_at_once() -> None:
    text = "[schedule]\nwarmup = 20%\n[training]\ncompile = True\nepochs = 3\n[model]\ndropout = .1"
    with pytest.raises(ConfigError) as refused:
        parse_config(text)
    lines = [problem.message.split("`")[1] for problem in refused.value.problems]
    assert lines == ["warmup = 20%", "compile = True", "dropout = .1"]


def test_that_a_file_with_several_slips_is_named_once() -> None:
    with pytest.raises(ConfigError) as refused:
        parse_config("[schedule]\nwarmup = 20%\n[training]\ncompile = True", name="slips.toml")
    first, second = str(refused.value).splitlines()
    assert first.startswith("slips.toml: is not valid TOML: line 2, `warmup = 20%`")
    assert second.startswith("line 4, `compile = True`")


def test_that_a_hash_in_a_text_is_no_comment() -> None:
    (told,) = find_slips('prompt = "number # one\nepochs = 3')
    assert told.values["instead"] == 'prompt = "number # one"'


@given(st.text(st.sampled_from("a1 =.,%\"'\\#[]\n:;e-"), max_size=40))
def test_that_any_text_is_answered_and_every_suggestion_is_one_line(text: str) -> None:
    for told in find_slips(text):
        assert "\n" not in str(told)
        assert int(told.values["line"]) >= 1


def test_that_a_percentage_is_only_suggested_where_one_means_something() -> None:
    with pytest.raises(ConfigError) as refused:
        parse_config("[schedule]\nwarmup = 20%\n[training]\nepochs = 20%\nx = 3\nlr = 1,5")
    warmup, epochs, rate = (problem.message for problem in refused.value.problems)
    assert warmup.endswith('write `warmup = "20%"`')
    assert epochs == "line 4, `epochs = 20%`: a percentage is not allowed here: write a number"
    assert rate.startswith("line 6")
