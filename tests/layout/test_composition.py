from __future__ import annotations

from urllib.parse import urlsplit

from zine.layout.composition import FONTS_ORIGIN, ZINE_ORIGIN, theme_origin


def test_every_origin_is_a_host_of_its_own_that_can_never_exist():
    origins = [ZINE_ORIGIN, FONTS_ORIGIN, theme_origin(0), theme_origin(1)]

    hosts = [urlsplit(origin).hostname for origin in origins]

    assert len(set(hosts)) == len(hosts)
    assert all(host.endswith(".invalid") for host in hosts)
    assert all(urlsplit(origin).path == "/" for origin in origins)
