import re
from hashlib import sha256

from foedus.language import known
from foedus.language.model_file import fingerprint, packed

MIB = 2**20


def test_each_model_travels_in_the_package_and_is_small() -> None:
    for language in known():
        assert MIB < len(packed(language)) < 12 * MIB


def test_the_fingerprint_is_that_of_the_file() -> None:
    assert re.fullmatch(r"[0-9a-f]{8}", fingerprint("en"))
    assert sha256(packed("en")).hexdigest().startswith(fingerprint("en"))
