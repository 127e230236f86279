"""Web pages: the article and what kind of paragraph each part is; nothing else becomes text."""

import hashlib
from datetime import date

import pytest
import trafilatura
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.reports import Metadata, Part, Report, SegmentType, Unreadable
from foedus.reports.page import read_page

PROSE = "The defence ministers of Kenya and Serbia signed a plan for five joint drills on Monday, the ministry said."
MORE = "The first drill is to be held in May near the coast, and the last one in November, according to the plan."
LAST = "They had met twice in the year before, once in Nairobi and once in Belgrade, where they saw a shipyard."
# ruff: noqa: E501 - a page is easier to read with an element a line
HEAD = """<title>Ministers sign plan | Sample Herald</title>
<meta property="og:title" content="Ministers sign plan for drills"><meta property="og:site_name" content="Sample Herald">
<meta property="article:published_time" content="2131-02-03T23:00:00Z">
<link rel="canonical" href="https://example.org/a/1"><script>var words = "evil script";</script><style>p {evil: 1}</style>"""
BODY = f"""<nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Ministers sign plan for drills</h1>
<p class="standfirst">A plan for five drills was signed in Nairobi.</p>
<figure><img src="x.jpg"><figcaption>The ministers of both states in Nairobi.</figcaption></figure>
<p>{PROSE}</p><p>{MORE}<script>document.write("evil script")</script></p>
<p>Sample Agency reports:</p><blockquote><p>The ministers also spoke of the training of cadets in Belgrade.</p></blockquote>
<noscript>evil script</noscript><template><p>evil script</p></template>
<p>{LAST}</p><blockquote><p>Nothing else was signed on that day, as far as is known in Nairobi.</p></blockquote></article>
<div id="comments"><div class="comment"><p>Great news, they will surely have an alliance before long, I say.</p></div></div>
<footer>© Sample Herald</footer>"""


def page(body: str = BODY, head: str = HEAD, attributes: str = ' lang="en-GB"') -> str:
    return f"<!doctype html><html{attributes}><head>{head}</head><body>{body}</body></html>"


def words(report: Report, kind: SegmentType) -> list[str]:
    return [report.words(segment) for segment in report.segments if segment.type is kind]


def test_the_page_says_who_published_it_when_and_where() -> None:
    report = read_page(page(), Metadata(outlet="Other", published=date(2000, 1, 1), url="https://other.example"))
    assert (report.outlet, report.published, report.language) == ("Sample Herald", date(2131, 2, 3), "en")
    assert (report.url, report.title) == ("https://example.org/a/1", "Ministers sign plan for drills")


def test_the_user_fills_what_the_page_lacks() -> None:
    bare = page(f"<article><p>{PROSE}</p><p>{MORE}</p></article>", "", "")
    report = read_page(bare, Metadata("Sample Herald", date(2023, 7, 1), "en", "https://example.org/a"))
    assert (report.outlet, report.published, report.language) == ("Sample Herald", date(2023, 7, 1), "en")


def test_every_part_has_its_type() -> None:
    report = read_page(page(), Metadata())
    assert words(report, SegmentType.LEAD_IN) == ["A plan for five drills was signed in Nairobi."]
    assert words(report, SegmentType.CAPTION) == ["The ministers of both states in Nairobi."]
    assert words(report, SegmentType.QUOTED) == ["The ministers also spoke of the training of cadets in Belgrade."]
    assert words(report, SegmentType.COMMENT) == ["Great news, they will surely have an alliance before long, I say."]
    assert set(words(report, SegmentType.HEADLINE)) == {"Ministers sign plan for drills"}
    assert {PROSE, MORE, LAST} < set(words(report, SegmentType.BODY))
    assert report.segments[0].part is Part.TITLE


def test_the_quoted_block_has_its_outlet_and_the_unattributed_one_is_body() -> None:
    report = read_page(page(), Metadata())
    assert [s.outlet for s in report.segments if s.type is SegmentType.QUOTED] == ["Sample Agency"]
    assert any("Nothing else was signed" in body for body in words(report, SegmentType.BODY))


def test_scripts_and_styles_never_become_text() -> None:
    assert "evil" not in read_page(page(), Metadata()).text


def test_whatever_goes_wrong_in_the_finder_costs_one_report(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RecursionError("too\ndeep")

    monkeypatch.setattr(trafilatura, "bare_extraction", fail)
    with pytest.raises(Unreadable, match=r"too.{1,3}deep"):
        read_page(page(), Metadata())


def test_the_hash_is_that_of_the_raw_bytes() -> None:
    raw = page().encode()
    assert read_page(page(), Metadata(), raw=raw).sha256 == hashlib.sha256(raw).hexdigest()


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<html></html>",
        "<",
        page("<nav><a href='/'>Home</a><a href='/w'>World</a></nav>"),
        page("<script>var a = 'The ministers met in Nairobi on Monday, they said.';</script>"),
        page("<div>" * 50_000 + "<p>" + PROSE + "</p>"),
        "<a" * 50_000,
    ],
)
def test_a_page_without_article_is_refused(html: str) -> None:
    with pytest.raises(Unreadable):
        read_page(html, Metadata())


@pytest.mark.parametrize(
    "stuff", ["<b>" * 3000, "</div>" * 3000, "<p" * 500, "&#x0;&#xd800;\0", "<!--", "<table><tr>" * 300]
)
def test_broken_mark_up_does_not_hide_the_article_before_it(stuff: str) -> None:
    report = read_page(page(f"<article><p>{PROSE}</p><p>{MORE}</p><p>{LAST}</p>{stuff}</article>"), Metadata())
    assert PROSE in report.text
    report.text.encode("utf-8")


def test_a_page_that_declares_its_encoding_in_xml_is_read() -> None:
    report = read_page('<?xml version="1.0" encoding="windows-1251"?>' + page(), Metadata())
    assert PROSE in report.text


TAGS = ["<p>", "</p>", "<div>", "<article>", "</article>", "<li>", "<table>", "<td>", "<script>", "<!--", "<br>"]
TAGS += [
    "<blockquote>",
    "<figure><figcaption>",
    "<title>",
    "&amp;",
    "\0",
    PROSE,
    "\ufffe",
    '<meta property="og:title" content="x">',
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(TAGS), max_size=40).map("".join))
def test_any_mark_up_becomes_a_report_or_a_refusal(html: str) -> None:
    try:
        report = read_page(html, Metadata())
    except Unreadable:
        return
    assert report.text.strip()
    assert "<p>" not in report.text
