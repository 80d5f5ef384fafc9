"""The sieve: whether it makes sense to look into a file at all. Nearly every file falls through.

Looking takes a hundred times as long as this, so this is all that most files cost.
"""

from __future__ import annotations

from string import ascii_letters, digits

_SCRIPTS = b"\xd9\xdb\xdf\xe0\xe1\xea\xef\xf0"
"""The bytes by which digits of other scripts begin in UTF-8, full-width ones too."""
_FOLDED = bytes(
    0x30 if chr(byte) in digits
    else ord(chr(byte).lower()) if chr(byte) in ascii_letters
    else 0x21
    for byte in range(256)
)  # fmt: skip
"""Every digit is 0, every letter small, every byte of another script an exclamation mark."""
_BETWEEN = bytes(
    byte for byte in range(256) if chr(byte) not in digits + ascii_letters and byte not in _SCRIPTS
)
"""What may stand between two digits of one number: everything that is no letter or digit."""
_TELLING = (
    b"000000000", b"!", b"bsn", b"burgerservice", b"sofin", b"persoonsn", b"geboren", b"geboorte",
    b"geb0", b"gebop", b"gebte",
)  # fmt: skip
_TELLING_AS_TYPED = {
    b"@": (b"@",),
    b"\\": (b"\\x3", b"\\u00", b"\\U00"),
    b"%": (b"%3", b"%2"),
    b"&": (b"&#", b"&nb", b"&thin", b"&ens", b"&ems", b"&shy", b"&zw", b"&amp;#"),
    b"\xc2": (b"\xc2\xb2", b"\xc2\xb3", b"\xc2\xb9"),
    b"\xe2": (b"\xe2\x81", b"\xe2\x91", b"\xe2\x93", b"\xe2\x9d", b"\xe2\x9e"),
}
"""By the byte that they begin with: most files have none, and looking for one costs nothing."""
_EIGHT = b"0" * 8


def may_hold(content: bytes) -> bool:
    """Return whether something of a person may be in the bytes of a file; rarely, mostly not."""
    folded = content.translate(_FOLDED, _BETWEEN)
    return (
        any(sign in folded for sign in _TELLING)
        or any(
            first in content and any(sign in content for sign in signs)
            for first, signs in _TELLING_AS_TYPED.items()
        )
        or (_EIGHT in folded and _EIGHT in content.translate(_FOLDED))
    )
