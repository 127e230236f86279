"""What each kind of expression comes to in a report of Saturday, 1 July 2023, and what is no date at all."""

from datetime import date

import pytest

from foedus.dates import Role, find_dates

PUBLISHED = date(2023, 7, 1)

# Text, the words of the date in it, and its days: "first..last", one day, "first..", "..last" or "-" where unresolved.
CALENDAR = [
    ("The pact was signed on 1 July 2023.", "1 July 2023", "2023-07-01"),
    ("The pact was signed on July 1, 2023.", "July 1, 2023", "2023-07-01"),
    ("The pact was signed on July 1st, 2023.", "July 1st, 2023", "2023-07-01"),
    ("The pact was signed on the 1st of July, 2023.", "the 1st of July, 2023", "2023-07-01"),
    ("The pact was signed on 1st July 2023.", "1st July 2023", "2023-07-01"),
    ("The pact was signed on the first of July.", "the first of July", "2023-07-01"),
    ("They celebrated on July the 4th, 2022.", "July the 4th, 2022", "2022-07-04"),
    ("Updated 01.07.2023 by the desk.", "01.07.2023", "2023-07-01"),
    ("Updated 01.07.23 by the desk.", "01.07.23", "2023-07-01"),
    ("Updated 2023-07-01 by the desk.", "2023-07-01", "2023-07-01"),
    ("Updated 2023/07/01 by the desk.", "2023/07/01", "2023-07-01"),
    ("Updated 7/13/2023 by the desk.", "7/13/2023", "2023-07-13"),
    ("Updated 13/7/2023 by the desk.", "13/7/2023", "2023-07-13"),
    ("Updated 7/7/2023 by the desk.", "7/7/2023", "2023-07-07"),
    ("Updated 7/1/2023 by the desk.", "7/1/2023", "-"),
    ("Filed 1-Jul-2023 in the capital.", "1-Jul-2023", "2023-07-01"),
    ("The frigate left on Dec 14.", "Dec 14", "2022-12-14"),
    ("The frigate left on 14 Dec. 2022 for home.", "14 Dec. 2022", "2022-12-14"),
    ("The frigate left on Sept. 3, 2022.", "Sept. 3, 2022", "2022-09-03"),
    ("The frigate left on 3 Sept 2022.", "3 Sept 2022", "2022-09-03"),
    ("The term ends on 10 of May of 2024.", "10 of May of 2024", "2024-05-10"),
    ("They met on Tuesday, 27 June.", "Tuesday, 27 June", "2023-06-27"),
    ("They met on Tuesday, June 27, 2023.", "Tuesday, June 27, 2023", "2023-06-27"),
    ("They met on Tue 27 June.", "Tue 27 June", "2023-06-27"),
    ("They met on Wednesday, 29 June.", "Wednesday, 29 June", "2022-06-29"),
    ("They met on 29 February.", "29 February", "2020-02-29"),
    ("JULY 5 TALKS PLANNED", "JULY 5", "2023-07-05"),
    ("They met at 10:30 July 1.", "July 1", "2023-07-01"),
    ("They met on 28 February this year.", "28 February this year", "2023-02-28"),
    ("They met on 3 August last year.", "3 August last year", "2022-08-03"),
    ("He was shot last Oct. 23 at home.", "last Oct. 23", "2022-10-23"),
    ("It was agreed in March 2021.", "March 2021", "2021-03-01..2021-03-31"),
    ("It was agreed in March of 2021.", "March of 2021", "2021-03-01..2021-03-31"),
    ("It was agreed in March.", "March", "2023-03-01..2023-03-31"),
    ("It was agreed in December.", "December", "2022-12-01..2022-12-31"),
    ("It was agreed last December.", "last December", "2022-12-01..2022-12-31"),
    ("It was agreed last July.", "last July", "2022-07-01..2022-07-31"),
    ("It was agreed this January.", "this January", "2023-01-01..2023-01-31"),
    ("It was agreed in July last year.", "July last year", "2022-07-01..2022-07-31"),
    ("It will be agreed next March.", "next March", "2024-03-01..2024-03-31"),
    ("The November summit failed.", "November", "2022-11-01..2022-11-30"),
    ("The June talks failed.", "June", "2023-06-01..2023-06-30"),
    ("The boats came in early June.", "early June", "2023-06-01..2023-06-10"),
    ("The boats came in mid-June.", "mid-June", "2023-06-11..2023-06-20"),
    ("The boats came in late May.", "late May", "2023-05-21..2023-05-31"),
    ("The boats came in late February 2024.", "late February 2024", "2024-02-21..2024-02-29"),
    ("The boats came early in June.", "early in June", "2023-06-01..2023-06-10"),
    ("The boats came in early- to mid-October.", "early- to mid-October", "2022-10-01..2022-10-20"),
    ("The boats came in mid-to-late May.", "mid-to-late May", "2023-05-11..2023-05-31"),
    ("The boats came at the beginning of June.", "the beginning of June", "2023-06-01..2023-06-10"),
    ("The boats came in the middle of June.", "the middle of June", "2023-06-11..2023-06-20"),
    ("The boats came at the end of June.", "the end of June", "2023-06-21..2023-06-30"),
    ("The first week of June was calm.", "The first week of June", "2023-06-01..2023-06-07"),
    ("The last week of June was calm.", "the last week of June", "2023-06-24..2023-06-30"),
    ("The last day of May was calm.", "The last day of May", "2023-05-31"),
    ("The week of June 12 was calm.", "The week of June 12", "2023-06-12..2023-06-18"),
    ("The first ten days of May were calm.", "The first ten days of May", "2023-05-01..2023-05-10"),
    ("The last two months of 2022 were calm.", "The last two months of 2022", "2022-11-01..2022-12-31"),
    ("Updated 2023.07.05 by the desk.", "2023.07.05", "2023-07-05"),
    ("It was agreed in 2021.", "2021", "2021-01-01..2021-12-31"),
    ("It dates back to 1945, they say.", "1945", "1945-01-01..1945-12-31"),
    ("The 1998 pact lapsed.", "1998", "1998-01-01..1998-12-31"),
    ("The alliance's 2022 summit was held there.", "2022", "2022-01-01..2022-12-31"),
    ("The accord (2016) lapsed.", "2016", "2016-01-01..2016-12-31"),
    ("Jets were bought around 2015.", "2015", "2015-01-01..2015-12-31"),
    ("It was agreed in early 2022.", "early 2022", "2022-01-01..2022-04-30"),
    ("It was agreed in mid-2022.", "mid-2022", "2022-05-01..2022-08-31"),
    ("It was agreed at the end of 2022.", "the end of 2022", "2022-09-01..2022-12-31"),
    ("As early as 2027, boats could come.", "2027", "2027-01-01..2027-12-31"),
    ("It began in the 1990s.", "1990s", "1990-01-01..1999-12-31"),
    ("It began in the late 1990s.", "late 1990s", "1997-01-01..1999-12-31"),
    ("It began in the mid-1980s.", "mid-1980s", "1984-01-01..1986-12-31"),
    ("It will end in the early 2030s.", "early 2030s", "2030-01-01..2033-12-31"),
    ("It was agreed in the summer of 2022.", "summer of 2022", "2022-06-01..2022-08-31"),
    ("It was agreed in summer 2022.", "summer 2022", "2022-06-01..2022-08-31"),
    ("It was agreed in winter 2021.", "winter 2021", "2021-12-01..2022-02-28"),
    ("It was agreed in the fall of 2021.", "fall of 2021", "2021-09-01..2021-11-30"),
    ("It was agreed in autumn.", "autumn", "2022-09-01..2022-11-30"),
    ("It was agreed this spring.", "this spring", "2023-03-01..2023-05-31"),
    ("It was agreed this past spring.", "this past spring", "2023-03-01..2023-05-31"),
    ("It was agreed last summer.", "last summer", "2022-06-01..2022-08-31"),
    ("It will be agreed next spring.", "next spring", "2024-03-01..2024-05-31"),
    ("Deliveries fell in Q3 2022.", "Q3 2022", "2022-07-01..2022-09-30"),
    ("Deliveries fell in the third quarter of 2022.", "the third quarter of 2022", "2022-07-01..2022-09-30"),
    ("Deliveries fell in the first quarter.", "the first quarter", "2023-01-01..2023-03-31"),
    ("Deliveries fell in the first half of 2022.", "the first half of 2022", "2022-01-01..2022-06-30"),
    ("Deliveries will fall in H2 2025.", "H2 2025", "2025-07-01..2025-12-31"),
    ("The second half of this year will be hard.", "The second half of this year", "2023-07-01..2023-12-31"),
    ("The budget for FY2025 grew.", "FY2025", "2024-10-01..2025-09-30"),
    ("The budget for fiscal year 2024 grew.", "fiscal year 2024", "2023-10-01..2024-09-30"),
    ("The budget grew this fiscal year.", "this fiscal year", "2022-10-01..2023-09-30"),
]

SPANS = [
    ("The drill ran from 3 to 5 June.", "3 to 5 June", "2023-06-03..2023-06-05"),
    ("The drill ran June 3-5.", "June 3-5", "2023-06-03..2023-06-05"),
    ("The drill ran June 3-5, 2022.", "June 3-5, 2022", "2022-06-03..2022-06-05"),
    ("The drill ran 3–5 June 2022.", "3–5 June 2022", "2022-06-03..2022-06-05"),
    ("The drill ran between 3 and 5 June.", "3 and 5 June", "2023-06-03..2023-06-05"),
    ("Between the 22 and the 25 of February they drilled.", "the 22 and the 25 of February", "2023-02-22..2023-02-25"),
    ("The drill ran from June 28 to July 2, 2022.", "June 28 to July 2, 2022", "2022-06-28..2022-07-02"),
    ("The drill ran 28 May – 2 June.", "28 May – 2 June", "2023-05-28..2023-06-02"),
    ("The drill ran from 28 December to 3 January 2022.", "28 December to 3 January 2022", "2021-12-28..2022-01-03"),
    ("The drill ran from 28 December 2021 to 3 January.", "28 December 2021 to 3 January", "2021-12-28..2022-01-03"),
    ("The drill ran June 27-July 2, 2022.", "June 27-July 2, 2022", "2022-06-27..2022-07-02"),
    ("The drill ran on 3\nand 4 June.", "3\nand 4 June", "2023-06-03..2023-06-04"),
    ("The drill ran on 3 and 4 June.", "3 and 4 June", "2023-06-03..2023-06-04"),
    ("The drill ran on June 27 and 28.", "June 27 and 28", "2023-06-27..2023-06-28"),
    ("The drill ran March through May.", "March through May", "2023-03-01..2023-05-31"),
    ("The drill ran from January 2020 to March 2021.", "January 2020 to March 2021", "2020-01-01..2021-03-31"),
    ("It was announced in May or June 2023.", "May or June 2023", "2023-05-01..2023-06-30"),
    ("The July–August 2022 manoeuvres failed.", "July–August 2022", "2022-07-01..2022-08-31"),
    ("The plan for 2019-2021 failed.", "2019-2021", "2019-01-01..2021-12-31"),
    ("The plan for 2019-21 failed.", "2019-21", "2019-01-01..2021-12-31"),
    ("He served from 2019 to 2021.", "2019 to 2021", "2019-01-01..2021-12-31"),
    ("He served between 2005 and 2010.", "2005 and 2010", "2005-01-01..2010-12-31"),
    ("A delegation is to visit from November 12 to 15.", "November 12 to 15", "2023-11-12..2023-11-15"),
    ("Boats will be delivered from 2027 to 2031.", "2027 to 2031", "2027-01-01..2031-12-31"),
    ("He will stay from Monday to Wednesday.", "Monday to Wednesday", "2023-07-03..2023-07-05"),
    ("He stayed from Monday to Wednesday.", "Monday to Wednesday", "2023-06-26..2023-06-28"),
]

RELATIVE = [
    ("They met today.", "today", "2023-07-01"),
    ("They met yesterday.", "yesterday", "2023-06-30"),
    ("They will meet tomorrow.", "tomorrow", "2023-07-02"),
    ("They will meet tonight.", "tonight", "2023-07-01"),
    ("They met earlier today.", "earlier today", "2023-07-01"),
    ("They met this morning.", "this morning", "2023-07-01"),
    ("They met last night.", "last night", "2023-06-30"),
    ("They met the day before yesterday.", "the day before yesterday", "2023-06-29"),
    ("They will meet the day after tomorrow.", "the day after tomorrow", "2023-07-03"),
    ("They met on Tuesday.", "Tuesday", "2023-06-27"),
    ("They met on Saturday.", "Saturday", "2023-07-01"),
    ("They met last Tuesday.", "last Tuesday", "2023-06-27"),
    ("They met last Saturday.", "last Saturday", "2023-06-24"),
    ("They will meet next Monday.", "next Monday", "2023-07-03"),
    ("They met this Thursday.", "this Thursday", "2023-06-29"),
    ("They met on Tuesday evening.", "Tuesday evening", "2023-06-27"),
    ("Monday's meeting failed.", "Monday", "2023-06-26"),
    ("They met late Friday.", "late Friday", "2023-06-30"),
    ("They met on Tuesday last week.", "Tuesday last week", "2023-06-20"),
    ("They met last week on Tuesday.", "last week on Tuesday", "2023-06-20"),
    ("They met last week.", "last week", "2023-06-19..2023-06-25"),
    ("They met this week.", "this week", "2023-06-26..2023-07-01"),
    ("They will meet next week.", "next week", "2023-07-03..2023-07-09"),
    ("They met last month.", "last month", "2023-06-01..2023-06-30"),
    ("They will meet next month.", "next month", "2023-08-01..2023-08-31"),
    ("They met last year.", "last year", "2022-01-01..2022-12-31"),
    ("They will meet next year.", "next year", "2024-01-01..2024-12-31"),
    ("They met earlier this year.", "earlier this year", "2023-01-01..2023-07-01"),
    ("They met earlier this week.", "earlier this week", "2023-06-26..2023-07-01"),
    ("They will meet later this year.", "later this year", "2023-07-01..2023-12-31"),
    ("They will meet this year.", "this year", "2023-07-01..2023-12-31"),
    ("This year's drill: a picture.", "This year", "2023-01-01..2023-12-31"),
    ("They met late last year.", "late last year", "2022-09-01..2022-12-31"),
    ("They will meet early next year.", "early next year", "2024-01-01..2024-04-30"),
    ("They will meet at the start of next month.", "the start of next month", "2023-08-01..2023-08-10"),
    ("They met at the weekend.", "the weekend", "2023-07-01..2023-07-02"),
    ("They met last weekend.", "last weekend", "2023-06-24..2023-06-25"),
    ("They will meet next weekend.", "next weekend", "2023-07-08..2023-07-09"),
    ("They met a week ago.", "a week ago", "2023-06-21..2023-06-27"),
    ("They met a fortnight ago.", "a fortnight ago", "2023-06-10..2023-06-24"),
    ("They met two days ago.", "two days ago", "2023-06-29"),
    ("They met a few days ago.", "a few days ago", "2023-06-25..2023-06-29"),
    ("They met several weeks ago.", "several weeks ago", "2023-05-10..2023-06-13"),
    ("They met a month ago.", "a month ago", "2023-05-17..2023-06-16"),
    ("They met two years ago.", "two years ago", "2021-01-01..2021-12-31"),
    ("They met twenty-two years ago.", "twenty-two years ago", "2001-01-01..2001-12-31"),
    ("Seventy-four years ago today they met.", "Seventy-four years ago today", "1949-07-01"),
    ("They met years ago.", "years ago", "-"),
    ("They met in recent days.", "recent days", "2023-06-25..2023-07-01"),
    ("They met over the past week.", "the past week", "2023-06-24..2023-07-01"),
    ("They met in the past three years.", "the past three years", "2020-07-01..2023-07-01"),
    ("They met in the last two months.", "the last two months", "2023-05-01..2023-07-01"),
    ("They will meet in the coming days.", "the coming days", "-"),
    ("They will meet in the coming weeks.", "the coming weeks", "-"),
    ("They will meet within two months.", "two months", "2023-07-01..2023-09-01"),
    ("They will deliver over the next year.", "the next year", "2023-07-01..2024-07-01"),
    ("They will deliver in the next few months.", "the next few months", "-"),
    ("They will deliver in two weeks.", "two weeks", "2023-07-12..2023-07-18"),
    ("They will deliver in two weeks' time.", "two weeks' time", "2023-07-12..2023-07-18"),
    ("They will deliver three days from now.", "three days from now", "2023-07-04"),
    ("They will deliver within this decade.", "this decade", "2023-07-01..2029-12-31"),
    ("They met on the 27th.", "the 27th", "2023-06-27"),
    ("They will meet on the 5th of next month.", "the 5th of next month", "2023-08-05"),
]

BOUNDS = [
    ("It will be ready by the end of 2024.", "the end of 2024", "2023-07-01..2024-12-31", Role.BY),
    ("It will be ready by Friday.", "Friday", "2023-07-01..2023-07-07", Role.BY),
    ("It will be ready by year-end.", "year-end", "2023-07-01..2023-12-31", Role.BY),
    ("At least seven had arrived by 2021.", "2021", "..2021-12-31", Role.BY),
    ("It must be ready no later than 30 September.", "30 September", "2023-07-01..2023-09-30", Role.BY),
    ("It will be ready before 10 August.", "10 August", "2023-07-01..2023-08-09", Role.BY),
    ("It will be ready before the end of the year.", "the end of the year", "2023-07-01..2023-12-31", Role.BY),
    ("He will stay until September 15.", "September 15", "..2023-09-15", Role.UNTIL),
    ("He will stay till Monday.", "Monday", "..2023-07-03", Role.UNTIL),
    ("He will stay through August.", "August", "..2023-08-31", Role.UNTIL),
    ("Deals concluded up to June 2022 hold.", "June 2022", "..2022-06-30", Role.UNTIL),
    ("They have trained together since 2018.", "2018", "2018-01-01..", Role.SINCE),
    ("They have trained together since April.", "April", "2023-04-01..", Role.SINCE),
    ("They have trained together since at least 2018.", "2018", "2018-01-01..", Role.SINCE),
    ("They will train together from Monday.", "Monday", "2023-07-03..", Role.SINCE),
    ("They will train together from 2025 onwards.", "2025", "2025-01-01..", Role.SINCE),
    ("They will train together starting in 2025.", "2025", "2025-01-01..", Role.SINCE),
    ("Beginning in 2023, cadets will train there.", "2023", "2023-01-01..", Role.SINCE),
    ("As of 1 June, visas were dropped.", "1 June", "2023-06-01..", Role.SINCE),
    ("After 15 June, visas were dropped.", "15 June", "2023-06-16..", Role.SINCE),
    ("A first version, from March 2015, lapsed.", "March 2015", "2015-03-01..2015-03-31", Role.AT),
    ("After Tuesday's talks he left.", "Tuesday", "2023-06-27", Role.AT),
    ("The two are bound by the 1951 treaty.", "1951", "1951-01-01..1951-12-31", Role.AT),
    ("A partnership from 2009 between them lapsed.", "2009", "2009-01-01..2009-12-31", Role.AT),
    ("The leave takes effect, effective December 7.", "December 7", "2023-12-07", Role.AT),
    ("They meet every two years.", "every two years", "-", Role.REPEAT),
    ("They meet annually.", "annually", "-", Role.REPEAT),
    ("They meet once a year.", "once a year", "-", Role.REPEAT),
    ("They meet on Mondays.", "Mondays", "-", Role.REPEAT),
    ("They march every July.", "every July", "-", Role.REPEAT),
]

NO_DATES = [
    "It sent 2,000 troops and 1998 soldiers.",
    "It sent the 2000 troops to the border.",
    "It cost $2020 million.",
    "Resolution 1929 was passed, and Article 2001.",
    "Su-30 and T-72 and JF-17 and F-16 took part.",
    "Call +1 202-555-1998 for more.",
    "It lasted for two years, a five-year plan of 180 days.",
    "He is 45 years old and was there for two weeks.",
    "Either side gives 90 days' notice.",
    "He may go, and might march on the capital.",
    "May he come home safely!",
    "Theresa May said so.",
    "The March on the capital was long.",
    "An august body sat down in the sun for a second.",
    "Sun shone; Sat down; Mon ami.",
    "The imam led Friday prayers on what they call Black Friday.",
    "The fall of the city was sudden.",
    "On the 5th floor a second time.",
    "They marched in the May Day parade.",
    "Flight 1907 landed at 2000 GMT.",
    "It is a 2-year-old 35 mm gun of 204 million.",
    "Its yearly drill and a daily flight.",
    "The 21 nations sent 30 tanks each.",
    "24/7 support, version 1.2.3, at 10:30.",
    "He met the previous government.",
    "It was the first visit in ten years.",
    "The halt will last six months.",
    "It fell in the last days of the old government.",
]


def shown(first: date | None, last: date | None) -> str:
    """Days as the tables write them."""
    if first is None and last is None:
        return "-"
    if first == last:
        return str(first)
    return f"{first or ''}..{last or ''}"


@pytest.mark.parametrize(("text", "words", "days"), CALENDAR + SPANS + RELATIVE)
def test_an_expression_has_its_words_and_days(text: str, words: str, days: str) -> None:
    (value,) = find_dates(text, PUBLISHED)
    assert (value.text.lower(), shown(value.first, value.last)) == (words.lower(), days)


@pytest.mark.parametrize(("text", "words", "days", "role"), BOUNDS)
def test_the_words_before_a_date_give_its_role(text: str, words: str, days: str, role: Role) -> None:
    (value,) = find_dates(text, PUBLISHED)
    assert (value.text, shown(value.first, value.last), value.role) == (words, days, role)


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert find_dates(text, PUBLISHED) == []


def test_every_year_of_a_list_is_found() -> None:
    values = find_dates("Drills were held in 2019, 2020 and 2021.", PUBLISHED)
    assert [value.text for value in values] == ["2019", "2020", "2021"]


def test_moving_a_date_names_two_dates_and_no_span() -> None:
    values = find_dates("The drill was postponed from May to September.", PUBLISHED)
    assert [(value.text, value.rule) for value in values] == [("May", "month"), ("September", "month")]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("They met on Tuesday.", "weekday"),
        ("They met in early July.", "part-of-month"),
        ("They met on 3 May 2022.", "day-month-year"),
        ("They met a few days ago.", "ago-vague"),
        ("They met last month.", "last-month"),
        ("They met from 3 to 5 June.", "range"),
        ("MINSK, July 1 - They met.", "dateline"),
        ("They will meet in the coming days.", "vague-future"),
    ],
)
def test_a_date_names_the_rule_that_read_it(text: str, rule: str) -> None:
    assert [value.rule for value in find_dates(text, PUBLISHED)] == [rule]


def test_what_counts_from_the_reports_day_says_so() -> None:
    values = find_dates("They met on Tuesday, as in May 2022.", PUBLISHED)
    assert [value.anchor for value in values] == ["published", None]
