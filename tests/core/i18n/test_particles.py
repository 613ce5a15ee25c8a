"""Korean particles behind a value: by the sound that it ends with, as it is read."""

import pytest

from core.i18n.particles import has_particles, with_particles


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("체크포인트을(를) 저장", "체크포인트를 저장"),
        ("학습률을(를) 바꿈", "학습률을 바꿈"),
        ("설정이(가) 없음", "설정이 없음"),
        ("배치이(가) 없음", "배치가 없음"),
        ("스텝은(는)", "스텝은"),
        ("에포크과(와) 배치", "에포크와 배치"),
        ("학습률(으)로", "학습률로"),  # ㄹ
        ("설정(으)로", "설정으로"),
        ("시드(으)로", "시드로"),
        ("예측(이)라는 이름", "예측이라는 이름"),
        ("시드(이)라는 이름", "시드라는 이름"),
    ],
)
def test_that_a_syllable_tells_its_particle(said: str, read: str) -> None:
    assert with_particles(said) == read


@pytest.mark.parametrize(
    ("number", "object_", "towards"),
    [
        ("10", "을", "으로"),  # 십
        ("1", "을", "로"),  # 일
        ("2", "를", "로"),
        ("1,003", "을", "으로"),  # 삼
        ("4", "를", "로"),
        ("0.5", "를", "로"),
        ("6", "을", "으로"),
        ("7", "을", "로"),
        ("2e-8", "을", "로"),
        ("59", "를", "로"),
        ("20%", "를", "로"),  # 퍼센트
    ],
)
def test_that_a_number_is_read_as_koreans_read_it(number: str, object_: str, towards: str) -> None:
    assert with_particles(f"{number}을(를)") == f"{number}{object_}"
    assert with_particles(f"{number}(으)로") == f"{number}{towards}"


@pytest.mark.parametrize(
    ("word", "object_", "towards"),
    [
        ("cosine", "을", "으로"),  # 코사인
        ("run-7-file", "을", "로"),  # 파일
        ("AdamW", "를", "로"),  # 더블유
        ("GPU", "를", "로"),
        ("URL", "을", "로"),  # 엘
        ("val_loss", "를", "로"),  # 로스
        ("seed", "를", "로"),  # 시드
        ("warmup", "을", "으로"),  # 업
        ("lr", "을", "로"),  # 알
        ("notes.md", "를", "로"),  # 디
        ("model", "을", "로"),
        ("checkpoint", "를", "로"),  # 트
        ("text", "를", "로"),
        ("training", "을", "으로"),
    ],
)
def test_that_latin_words_go_by_their_end(word: str, object_: str, towards: str) -> None:
    assert with_particles(f"{word}을(를)") == f"{word}{object_}"
    assert with_particles(f"{word}(으)로") == f"{word}{towards}"


@pytest.mark.parametrize("word", ["dropout", "target", "Ω", "", "→"])
def test_that_the_double_form_stays_where_the_sound_cannot_be_told(word: str) -> None:
    assert with_particles(f"{word}을(를)") == f"{word}을(를)"


def test_that_quotes_and_brackets_are_not_heard() -> None:
    assert with_particles("“시드”을(를) (seed)이(가) 'cosine'은(는)") == (
        "“시드”를 (seed)가 'cosine'은"
    )


def test_that_a_particle_behind_a_bracket_goes_by_the_word_before_it() -> None:
    assert with_particles("한국어(CP949, EUC-KR)(으)로") == "한국어(CP949, EUC-KR)로"
    assert with_particles("“값”(20)을(를)") == "“값”(20)을"
    assert with_particles("프로세스 3(0부터 셈)이(가)") == "프로세스 3(0부터 셈)이"


def test_that_other_texts_stay_as_they_are() -> None:
    for text in ("loss (train) of 3", "값(기본)", "은(는"):
        assert with_particles(text) == text
        assert not has_particles(text)
    assert has_particles("{name}을(를)")
