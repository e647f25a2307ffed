using System.Text.RegularExpressions;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>Where a table ends: at a date line, a note on recipients, or those who sign.</summary>
internal sealed partial class RowReading
{
    // An office, a blank for the signature, a name, perhaps a second pair.
    private const int MostSigning = 6;
    private const int LongestOffice = 60;

    private bool EndsTable(GridRow row)
    {
        var texts = FilledCell.Of(row).FindAll(t => t.Kind != CellKind.Error);
        return texts.Count > 0 && (SectionWords.EndsTable(texts[0].Text) || (texts.All(t => !IsMain(t.Column)) && texts.Any(t => SectionWords.EndsTable(t.Text))) || IsSigned(texts) || IsOfficeAtTheEnd(row, texts));
    }

    // "Kế toán | Chủ tịch", "CÔNG CHỨC VHXH": below them stand the names of those who sign.
    private static bool IsSigned(List<FilledCell> texts) =>
        texts.TrueForAll(t => SectionWords.IsSigningOffice(t.Text) || SectionWords.EndsTable(t.Text)) && (texts.Count > 1 || !texts[0].Text.Any(char.IsLower));

    // "Trưởng xóm" alone in the column of names of a numbered list, and nothing numbered below it: what follows is who signs.
    private bool IsOfficeAtTheEnd(GridRow row, List<FilledCell> texts)
    {
        if (_kind != TableKind.List || _ordinal is not { } ordinal || !texts.TrueForAll(t => IsMain(t.Column) && t.Text.Length <= LongestOffice && Office().IsMatch(t.Text))) return false;
        if (_rows.FindLast(r => r.Role == RowRole.Data) is not { } last || !PlainRows.IsOrdinal(_grid.At(last.Number, ordinal))) return false;
        var below = _grid.Rows.Where(r => r.Number > row.Number && FilledCell.Of(r).Count > 0).Take(MostSigning + 1).ToList();
        return below.Count <= MostSigning && below.TrueForAll(r => FilledCell.Of(r) is { Count: <= 2 } filled && filled.TrueForAll(t => t.Column != ordinal && !t.IsFigure));
    }

    [GeneratedRegex(@"^(?:(?:TM|T/M|KT|TL)\b.*|(?:phó |quyền |q\. ?)?(?:trưởng|hiệu trưởng|bí thư|chủ tịch|chủ nhiệm|giám đốc|thủ trưởng|chi hội trưởng|hội trưởng|tổ trưởng|đội trưởng|trạm trưởng|xóm trưởng|thôn trưởng|người lập|người tổng hợp)(?: [\p{L}\d&., -]*)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Office();
}
