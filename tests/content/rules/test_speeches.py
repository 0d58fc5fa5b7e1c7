from __future__ import annotations

PLAY = """<div class="dialogue" markdown="1">

Emma
Lucy
:   Tea?

Peter
:   No.

</div>"""


def test_a_speech_holds_all_who_speak_and_what_they_say(printed):
    html = printed(PLAY).replace("\n", "").replace(" ", "")

    assert html.count('<divclass="speech">') == 2
    assert '<divclass="speech"><dt>Emma</dt><dt>Lucy</dt><dd>Tea?</dd></div>' in html


def test_other_lists_of_definitions_stay_as_they_are(printed):
    assert "speech" not in printed("Emma\n:   A name.")
