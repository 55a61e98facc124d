"""The generator of altered names: the same seed gives the same mutants, and nothing but the name is altered."""

from __future__ import annotations

import pytest
from flags import Flag
from homophones import Homophones, near_syllables
from mutants import KINDS, Article, Draw, Mutant, articles_of, mutants
from names import judged
from targets import Target, bare_places, organisations, persons, places, spelled_out, supports

TEXT = (
    "在内蒙古兴安盟突泉县、扎赉特旗和科尔沁右翼前旗，干部走进阿尔山市的牧区。突泉县的合作社卖出三千只羊，产品销往安徽省合肥市。\n"
    "村民王秀琴说，她在北京联合大学学过管理。王秀琴的儿子也在北京联合大学读书，家在丽江市。\n"
)
# Enough common characters to draw from; no sentence.
CHARACTERS = (
    "图土徒全权泉先县线扎札赖来特科可克而二有又右前钱蛾尔山杉衫三散和河何飞肥费合王网望秀修琴勤秦大达答"
    "连联林合学雪巫五例立力桨将江"
)
ARTICLES = [Article("a:1", TEXT)]
SOUNDS = Homophones([TEXT, CHARACTERS])


def drawn(of: str, kind: str, *, seed: int = 1, everywhere: bool = False) -> list[Mutant]:
    return list(mutants(ARTICLES, SOUNDS, Draw(of, kind, seed, 50, everywhere)))


def everything(seed: int, *, everywhere: bool = False) -> list[Mutant]:
    sorts = ("place", "person", "organisation")
    return [m for of in sorts for kind in KINDS for m in drawn(of, kind, seed=seed, everywhere=everywhere)]


def test_each_kind_is_drawn() -> None:
    assert {mutant.kind for mutant in everything(1)} == set(KINDS)


def test_the_same_seed_gives_the_same_mutants_and_another_gives_others() -> None:
    again = Homophones([TEXT, CHARACTERS])
    first = list(mutants(ARTICLES, SOUNDS, Draw("place", "homophone", 1, 50)))
    assert first == list(mutants(ARTICLES, again, Draw("place", "homophone", 1, 50)))
    assert [mutant.surface for mutant in first] != [m.surface for m in drawn("place", "homophone", seed=2)]


def test_one_altered_mention_leaves_all_else_as_it_was() -> None:
    for mutant in everything(1):
        start, end = mutant.span
        name = mutant.target.name
        assert mutant.text[start:end] == mutant.surface != name
        assert mutant.text[:start] == TEXT[: mutant.target.start]
        assert mutant.text[end:] == TEXT[mutant.target.end :]
        assert TEXT[mutant.target.start : mutant.target.end] == name


def test_altering_all_mentions_leaves_the_text_between_them() -> None:
    for mutant in everything(1, everywhere=True):
        assert mutant.target.name not in mutant.text
        assert mutant.text.replace(mutant.surface, mutant.target.name) == TEXT
        assert [mutant.text[start:end] for start, end in mutant.mentions] == [mutant.surface] * len(mutant.mentions)
    twice = next(m for m in everything(1, everywhere=True) if m.target.name == "突泉县")
    assert len(twice.mentions) == 2


@pytest.mark.parametrize("kind", ["homophone", "near"])
def test_one_character_of_the_stem_is_altered(kind: str) -> None:
    for mutant in drawn("place", kind):
        pairs = list(zip(mutant.target.name, mutant.surface, strict=True))
        assert sum(old != new for old, new in pairs) == 1
        assert mutant.surface.endswith(mutant.target.name[len(mutant.target.stem) :])


def test_an_altered_place_is_none_but_for_the_kind_that_wants_one() -> None:
    for mutant in everything(1):
        assert bool(places(mutant.surface)) == (mutant.kind == "other parent") or mutant.target.code == ""


def test_places_have_the_parent_that_stands_before_them() -> None:
    found = {(target.name, target.start): (target.setting, target.code) for target in places(TEXT)}
    assert found["突泉县", TEXT.index("突泉县")] == ("parent", "152224")
    assert found["突泉县", TEXT.rindex("突泉县")][0] == ""
    assert found["扎赉特旗", TEXT.index("扎赉特旗")][0] == "list"
    assert found["科尔沁右翼前旗", TEXT.index("科尔沁右翼前旗")][0] == "list"
    assert found["合肥市", TEXT.index("合肥市")][0] == "parent"


def test_three_listed_children_of_one_parent_count_as_a_list() -> None:
    assert [target.setting for target in places("商水县、西华县和太康县增产。")] == ["list"] * 3
    assert [target.setting for target in places("商水县、西华县增产。")] == ["", ""]
    assert [target.setting for target in places("商水县、西华县和突泉县增产。")] == ["", "", ""]


def test_the_setting_is_that_of_the_altered_text() -> None:
    settings = {mutant.target.name: mutant.setting for mutant in drawn("place", "homophone")}
    assert settings["阿尔山市"] == "document"
    assert not supports("家在丽江市。".replace("丽江市", "例江市"), Target(2, "丽江市", "丽江", "530700"))
    assert settings.get("丽江市", "alone") == "alone"


def test_bare_places_stand_without_their_generic_word() -> None:
    text = "安徽省合肥、芜湖市加快建设，合肥新区挂牌。"
    assert [target.name for target in bare_places(text)] == ["合肥", "合肥"]
    assert [target.name for target in places(text)] == ["芜湖市"]
    assert spelled_out(text) == "安徽省合肥市、芜湖市加快建设，合肥新区挂牌。"


def test_an_organisation_is_named_by_more_than_common_words() -> None:
    assert organisations("国有商业银行增资，其他商业银行也增资。") == []


def test_persons_and_organisations_are_repeated_ones() -> None:
    assert [target.name for target in persons(TEXT)] == ["王秀琴", "王秀琴"]
    assert [target.name for target in organisations(TEXT)] == ["北京联合大学", "北京联合大学"]
    assert persons("村民王秀琴说，今年收成好。") == []


def test_near_syllables_are_one_step_away() -> None:
    assert near_syllables("shan") == ("san", "shang")
    assert near_syllables("lin") == ("ling", "nin", "rin")
    assert near_syllables("zhang") == ("zang", "zhan")


def test_articles_are_cut_at_line_ends() -> None:
    text = "".join(f"{number:04}" * 100 + "\n" for number in range(40))
    parts = articles_of("a", text)
    assert "".join(part.text for part in parts) == text
    assert all(part.text.endswith("\n") and len(part.text) <= 3000 for part in parts)


def test_a_flag_counts_at_the_altered_mention_alone() -> None:
    mutant = drawn("place", "homophone")[0]
    start, end = mutant.span
    right = Flag("PLC001", mutant.surface, mutant.target.name, ((start, end),))
    elsewhere = Flag("PLC001", "某县", "某某县", ((end, end + 2),))
    assert judged(mutant, [right], []).is_right
    assert judged(mutant, [elsewhere], []).found is None
    assert judged(mutant, [elsewhere], []).strays == (elsewhere,)
    assert judged(mutant, [elsewhere], [elsewhere]).strays == ()
