using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>What a row of a list that says hardly more than a text in the column of names can be.</summary>
internal enum NameOnlyRow
{
    /// <summary>Nothing special: whatever the other rules say.</summary>
    Any,

    /// <summary>An exemplar.</summary>
    Item,

    /// <summary>A heading of the rows below.</summary>
    Heading,

    /// <summary>The rest of the name above.</summary>
    RestOfName,

    /// <summary>One of them, and nothing says which: it is not counted, and the sender is asked.</summary>
    Unclear,
}

/// <summary>
/// Tells rows of a list apart that hold a text in the column of names and little else: "a | Nguyễn Văn An" is an exemplar, "I | Khối trường học" and a lone
/// "Xóm Cẩm 1" between numbered rows are headings. What the rows around say decides, where the text itself does not.
/// </summary>
internal sealed class NameOnlyRows(SheetGrid grid, Header header, SectionNames names, int? ordinal, int main)
{
    // Longer than any number that a row can have.
    private const int LongestNumber = 8;

    // A row that begins with a mark instead of a number, and has more cells than the name.
    private const string Bullet = "-";
    private const int FewestBulleted = 3;

    private Dictionary<int, (string Number, string Style, string FirstBelow)>? _leading;
    private HashSet<string>? _leadingStyles;

    /// <summary>What a row with a letter, a roman or a nested number is, whose text no section has for its own.</summary>
    /// <param name="row">1-based row.</param>
    /// <param name="style">How it is numbered.</param>
    /// <param name="text">Its text without the number.</param>
    /// <param name="isAlone">Whether nothing else stands in the row.</param>
    public NameOnlyRow Numbered(int row, string style, string text, bool isAlone)
    {
        Scan();
        var leadsStyle = _leadingStyles!.Contains(style);
        // "NÔNG NGHIỆP" in capitals looks like a name; numbered like headings it is none.
        if (IsSomebody(text) && (!leadsStyle || text.Any(char.IsLower))) return !_leading!.ContainsKey(row) ? NameOnlyRow.Item : isAlone ? NameOnlyRow.Unclear : NameOnlyRow.Any;
        if (!isAlone || leadsStyle) return NameOnlyRow.Any;
        return CellReading.IsNone(text) || IsBody(text) || SectionWords.KindOfName(text) == ExemplarKind.Model ? NameOnlyRow.Item : NameOnlyRow.Unclear;
    }

    /// <summary>Whether the row "1 | Xóm Cẩm 1" is the heading of rows "1.1", "1.2", of "a", "b", or of "-", "-" below it.</summary>
    public bool LeadsNested(int row, string text)
    {
        if (IsSomebody(text)) return false;
        Scan();
        // The last item of "1.1 | Tập thể" may stand right above "1.2 | Cá nhân": what a row leads begins with its own number, and at the beginning.
        return _leading!.TryGetValue(row, out var leading) && leading.Style switch
        {
            "1.1" => leading.FirstBelow.TrimStart('0') == $"{leading.Number.TrimStart('0')}.1",
            "a" => leading.FirstBelow == "a",
            _ => leading.Style == Bullet,
        };
    }

    /// <summary>What a row without a number is, in a list whose rows are numbered.</summary>
    /// <param name="row">1-based row.</param>
    /// <param name="at">Index of the row among those of the sheet.</param>
    /// <param name="texts">What the row holds, the name first.</param>
    /// <param name="above">Number of the row above where that is an item or goes on with one; else null.</param>
    public NameOnlyRow Unnumbered(int row, int at, IReadOnlyList<FilledCell> texts, int? above)
    {
        if (ordinal is not { } numbers || texts[0].Column != main || !grid.At(row, numbers).IsBlank) return NameOnlyRow.Any;
        var text = texts[0].Text;
        if (above is { } item && GoesOn(item, texts)) return NameOnlyRow.RestOfName;
        if (texts.Count > 1 || IsSomebody(text) || SectionWords.KindOfName(text) == ExemplarKind.Model || CellReading.IsNone(text)) return NameOnlyRow.Any;
        if (NextFilled(at) is not { } next || !PlainRows.IsOrdinal(grid.At(next.Number, numbers)) || grid.At(next.Number, main).IsBlank || FilledCell.Of(next).Count < 3) return NameOnlyRow.Any;
        // A heading begins the numbers anew, or names a body where the rows below name none.
        var restarts = grid.At(next.Number, numbers).Shown.Trim().TrimEnd('.').TrimStart('0') == "1";
        return restarts || (IsBody(text) && !IsBody(HeaderFinder.Tidy(grid.At(next.Number, main).Shown))) ? NameOnlyRow.Heading : NameOnlyRow.Unclear;
    }

    // "Nguyễn Văn" | "An", "Chi hội Phụ nữ xóm" | "Cẩm 1", "Trần Thị Bình" | "(Bí thư chi bộ)".
    private bool GoesOn(int above, IReadOnlyList<FilledCell> texts)
    {
        var text = texts[0].Text;
        if (IsSomebody(text.TrimStart('-', '–', '+', '*', '•', ' '))) return false;
        if (char.IsLower(text[0]) || text[0] is '(' or ',') return true;
        var name = HeaderFinder.Tidy(grid.Covering(above, main).Shown);
        if (name.Length == 0 || !grid.At(above, main).Shown.Any(char.IsLetter)) return false;
        if (name[^1] is ',' or '-' or '–' || name.EndsWith(" và", StringComparison.Ordinal) || name.EndsWith(" của", StringComparison.Ordinal)) return true;
        var last = name[(name.LastIndexOf(' ') + 1)..];
        // "… xóm" wants the name of the place; "Nguyễn Văn" a given name.
        if (char.IsLower(last[0]) && SectionWords.KindOfName(last) == ExemplarKind.Collective) return true;
        if (!text.Contains(' ', StringComparison.Ordinal)) return text.All(char.IsLetter) && SectionWords.KindOfName(name) != ExemplarKind.Collective && !IsBody(text);
        return texts.Count > 1 && !IsBody(text) && texts.Skip(1).All(t => char.IsLower(t.Text[0]));
    }

    private static bool IsSomebody(string text) => NamesInCell.IsPerson(text) || SectionWords.KindOfName(text) is ExemplarKind.Individual or ExemplarKind.Household;

    private bool IsBody(string text) => SectionWords.KindOfName(text) == ExemplarKind.Collective || names.IsUnit(text) || names.IsOwner(text);

    private GridRow? NextFilled(int at)
    {
        for (var i = at + 1; i < grid.Rows.Count; i++)
            if (Array.Exists(grid.Rows[i].Cells, c => !c.IsBlank)) return grid.Rows[i];
        return null;
    }

    // Which rows stand over rows numbered otherwise, and which styles of numbers do so anywhere. A style is the deeper one where it is met later.
    private void Scan()
    {
        if (_leading is not null) return;
        (_leading, _leadingStyles) = ([], new(StringComparer.Ordinal));
        var met = new List<string>();
        var (above, aboveNumber, aboveStyle, isAlone, letter) = (0, "", "", false, "");
        foreach (var row in grid.Rows)
        {
            if (row.Number <= header.EndRow) continue;
            var texts = FilledCell.Of(row);
            if (texts.Count == 0) continue;
            if (SectionWords.EndsTable(texts[0].Text)) break;
            // More of the item above, or a sum.
            if (grid.At(row.Number, main).IsBlank && texts.Count > 1 || texts.Exists(t => t.Column <= main && SectionWords.IsTotal(t.Text))) continue;
            var isNumber = texts[0].Column == ordinal && texts[0].Text.Length <= LongestNumber;
            var (style, number) = SectionNesting.StyleOf(isNumber ? texts[0].Text : "", texts[0].Text, letter);
            if (style == "A") letter = number;
            if (style.Length == 0 && isNumber && texts.Count >= FewestBulleted && texts[0].Text is "-" or "–" or "+" or "*" or "•") style = Bullet;
            if (!met.Contains(style)) met.Add(style);
            if (isAlone && met.IndexOf(style) > met.IndexOf(aboveStyle))
            {
                _leading[above] = (aboveNumber, style, number);
                _leadingStyles.Add(aboveStyle);
            }

            (above, aboveNumber, aboveStyle, isAlone) = (row.Number, number, style, texts.Count <= (isNumber ? 2 : 1));
        }
    }
}
