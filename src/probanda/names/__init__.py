"""Names of people and places across scripts: normalise, transliterate, compare."""

from probanda.names.comparison import Comparison, compare_names
from probanda.names.given import gender_of_given_name, may_be_one_given_name
from probanda.names.normal import normal_name, tokens_of_name
from probanda.names.parts import name_tokens, nickname_of, sounds_of_name, without_nickname
from probanda.names.titles import Gender, gender_of_title, without_title
from probanda.names.transliteration import romanise, sound_key

__all__ = [
    "Comparison",
    "Gender",
    "compare_names",
    "gender_of_given_name",
    "gender_of_title",
    "may_be_one_given_name",
    "name_tokens",
    "nickname_of",
    "normal_name",
    "romanise",
    "sound_key",
    "sounds_of_name",
    "tokens_of_name",
    "without_nickname",
    "without_title",
]
