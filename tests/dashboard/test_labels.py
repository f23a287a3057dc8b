"""Labels never touch one another, whatever the marks."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.charts import labels

WIDTH, HEIGHT = 700.0, 480.0
MARKS = st.lists(
    st.builds(
        labels.Mark, x=st.floats(0, WIDTH), y=st.floats(0, HEIGHT), text=st.text("abcdefgh ", min_size=0, max_size=25)
    ),
    max_size=40,
)


@settings(max_examples=60, deadline=None)
@given(MARKS, st.integers(0, 10))
def test_no_label_touches_a_label_a_foreign_mark_or_the_edge(marks: list[labels.Mark], far: int) -> None:
    placed = labels.place(marks, range(len(marks)), WIDTH, HEIGHT, far=far)
    for one, other in combinations(placed, 2):
        assert not labels.overlap(one.box, other.box)
    for label in placed:
        left, bottom, right, top = label.box
        assert left >= 0
        assert bottom >= 0
        assert right <= WIDTH
        assert top <= HEIGHT
        for number, mark in enumerate(marks):
            body = (mark.x - mark.radius, mark.y - mark.radius, mark.x + mark.radius, mark.y + mark.radius)
            assert number == label.mark or not labels.overlap(label.box, body)


def test_the_most_important_label_is_placed_first() -> None:
    crowd = [labels.Mark(350 + n, 240, f"name {n}") for n in range(12)]
    placed = labels.place(crowd, [7, *range(7), *range(8, 12)], WIDTH, HEIGHT, far=1)
    assert placed[0].mark == 7
    assert len(placed) < len(crowd)


def test_taken_room_stays_free() -> None:
    taken = (0.0, 0.0, WIDTH, HEIGHT)
    assert labels.place([labels.Mark(300, 200, "name")], [0], WIDTH, HEIGHT, [taken]) == []


def test_a_lone_label_stands_right_of_its_mark() -> None:
    (label,) = labels.place([labels.Mark(100, 100, "name")], [0], WIDTH, HEIGHT)
    assert (label.anchor, label.is_far, label.dy) == ("left", False, 0)
