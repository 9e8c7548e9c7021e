from argmap.drawing.sheets.markup import escaped, paragraph, type_set


def test_what_graphviz_would_read_as_markup_is_escaped() -> None:
    assert escaped("<B> & \"x\" 'y' \\N ]]>") == "&lt;B&gt; &amp; &quot;x&quot; &#39;y&#39; \\\\N &#93;&#93;&gt;"


def test_an_empty_text_gives_no_element() -> None:
    assert type_set("", 10, "#000000") == paragraph((), 10, "#000000") == ""


def test_type_sizes_are_whole_points() -> None:
    assert 'POINT-SIZE="13"' in type_set("a", 13.2, "#000000")
