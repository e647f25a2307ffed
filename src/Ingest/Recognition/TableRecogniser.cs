using System.Text.RegularExpressions;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>What a section text can name; each function answers whether the text is one of ours.</summary>
/// <param name="IsMovement">Whether it names a movement.</param>
/// <param name="IsOwner">Whether it names an owner.</param>
/// <param name="IsUnit">Whether it names a unit.</param>
public sealed record SectionNames(Func<string, bool> IsMovement, Func<string, bool> IsOwner, Func<string, bool> IsUnit);

/// <summary>A repaired sheet in, a table with a role for every row out.</summary>
public sealed partial class TableRecogniser(ColumnAliases aliases, SectionNames names)
{
    private readonly HeaderFinder _headers = new(aliases);

    /// <summary>The table on the sheet, or why there is none.</summary>
    public Recognition Recognise(SheetGrid grid)
    {
        if (grid.Rows.Count == 0) return new Recognition.Ignored("Trang trống.");
        var header = _headers.Find(grid);
        if (header is null) return new Recognition.Ignored("Không thấy dòng tiêu đề có cột tên điển hình hoặc cột phong trào trong 40 dòng đầu.");

        var kind = header.Has(ColumnRole.Name) ? TableKind.List : TableKind.Summary;
        if (kind == TableKind.Summary && !HasCounts(header)) return new Recognition.Ignored("Bảng chỉ có danh mục, không có cột số liệu.");
        if (kind == TableKind.List && !SaysWhatFor(header, grid)) return new Recognition.Ignored("Bảng có cột tên nhưng không có phong trào, đối tượng hay thành tích: coi là danh mục tra cứu.");
        var rows = new RowReading(grid, header, kind, names).ReadAll();
        return rows.Any(r => r.Role == RowRole.Data)
            ? new Recognition.Found(new RecognisedTable(grid, kind, header, rows))
            : new Recognition.Ignored("Bảng có tiêu đề nhưng chưa có dòng số liệu nào.");
    }

    private static bool HasCounts(Header header) =>
        header.Columns.Any(c => c.Role is ColumnRole.KindCollective or ColumnRole.KindIndividual or ColumnRole.KindHousehold or ColumnRole.KindModel or ColumnRole.Total || c.Year is not null);

    // A list of names alone is a lookup sheet, unless its title speaks of exemplars.
    private static bool SaysWhatFor(Header header, SheetGrid grid)
    {
        if (header.Columns.Any(c => c.Role is ColumnRole.Movement or ColumnRole.Kind or ColumnRole.KindCollective or ColumnRole.KindIndividual or ColumnRole.Achievement
            or ColumnRole.Award or ColumnRole.Owner or ColumnRole.Decision)) return true;
        for (var row = 1; row < header.FirstRow; row++)
            for (var column = 1; column <= grid.ColumnCount; column++)
                if (grid.At(row, column) is { Kind: CellKind.Text } cell && TextKey.Folded(cell.Text!).Contains("hinh tien tien", StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Reads the rows of one table from the header down.</summary>
    private sealed partial class RowReading(SheetGrid grid, Header header, TableKind kind, SectionNames names)
    {
        private readonly List<(string Style, SectionContext Before)> _open = [];
        private readonly int? _ordinal = header.Find(ColumnRole.Ordinal)?.Column;
        private readonly int _main = (header.Find(kind == TableKind.List ? ColumnRole.Name : ColumnRole.Movement) ?? header.Columns[0]).Column;
        private SectionContext _context = SectionContext.None;

        public List<RecognisedRow> ReadAll()
        {
            var rows = new List<RecognisedRow>();
            var ended = false;
            foreach (var row in grid.Rows.Where(r => r.Number > header.EndRow))
            {
                var role = ended ? RowRole.Outside : RoleOf(row);
                // "Ngày … tháng …" above further data is a caption; the table ends only at the first such line with no data below it nearby.
                if (role == RowRole.Outside && !ended) ended = true;
                rows.Add(new RecognisedRow(row.Number, role, _context, row.IsHidden));
            }

            return rows;
        }

        private RowRole RoleOf(GridRow row)
        {
            // Error cells are what prefilled look-up formulas leave in unused rows: they say nothing about the row.
            var texts = Texts(row).FindAll(t => t.Kind != CellKind.Error);
            if (texts.Count == 0) return RowRole.Empty;
            var first = texts[0];
            // A lone text beside an ordinal: "I | TẬP THỂ", or a prefilled ordinal with nothing beside it.
            var lead = texts.Count > 1 && first.Column == _ordinal ? texts[1] : first;
            var beyond = texts.Where(t => t.Column != _ordinal && t.Column != lead.Column).ToList();

            if (first.Column == _ordinal && texts.Count == 1 && Ordinal().IsMatch(first.Text)) return RowRole.Empty;
            if (SectionWords.IsTotal(lead.Text) && (kind == TableKind.Summary || !MainIsName(row, lead))) return RowRole.Total;
            if (SectionWords.EndsTable(first.Text) || (beyond.Count > 0 && texts.All(t => t.Column != _main) && texts.Any(t => SectionWords.EndsTable(t.Text)))) return RowRole.Outside;

            if (kind == TableKind.List)
            {
                if (IsSection(row, lead, beyond)) return RowRole.Section;
                return HasOwnMain(row) ? RowRole.Data : IsStray(texts) ? RowRole.Outside : RowRole.Empty;
            }

            var figures = beyond.Count(t => t.IsFigure);
            if (figures > 0 && HasOwnMain(row)) return RowRole.Data;
            if (figures > 0 && grid.At(row.Number, _main).IsBlank) return RowRole.Total;
            if (IsSection(row, lead, beyond)) return RowRole.Section;
            // A movement with nothing to report leaves its figures blank; it is a row of the table all the same.
            var isNumbered = _ordinal is { } ordinal && !grid.At(row.Number, ordinal).IsBlank;
            return HasOwnMain(row) && (isNumbered || names.IsMovement(SectionWords.Unnumbered(lead.Text))) ? RowRole.Data : RowRole.Outside;
        }

        private bool HasOwnMain(GridRow row) => grid.RangeAt(row.Number, _main).From.Row == row.Number && !grid.Covering(row.Number, _main).IsBlank && grid.Covering(row.Number, _main).Kind != CellKind.Error;

        // In a list "Tổng cộng" may be part of a body's name only where the row has the other cells of a data row.
        private bool MainIsName(GridRow row, FilledCell lead) => lead.Column == _main && _ordinal is { } ordinal && Ordinal().IsMatch(grid.At(row.Number, ordinal).Shown.Trim()) && !grid.At(row.Number, ordinal).IsBlank;

        // Text that stands where the table has no heading: a note.
        private static bool IsStray(List<FilledCell> texts) => texts.Count == 1 && texts[0].Text.Length > 25;

        /// <summary>A row is a section when it holds one text (beside a number, a count or a merge) and that text says something that a section can say, or is numbered like one.</summary>
        private bool IsSection(GridRow row, FilledCell lead, List<FilledCell> beyond)
        {
            if (beyond.Any(t => !t.IsFigure)) return false;
            if (kind == TableKind.List && beyond.Count > 1) return false;
            var numberCell = _ordinal is { } o && lead.Column != o ? grid.At(row.Number, o).Shown.Trim() : "";
            var style = StyleOf(numberCell, lead.Text);
            var spans = grid.RangeAt(row.Number, lead.Column) is var range && range.To.Column > range.From.Column;
            var text = SectionWords.Unnumbered(lead.Text);
            var next = ContextFrom(text, lead, _context);
            // A data row of a list that has only number and name: an arabic number, no merge, no known word.
            if (style == "1" && !spans) return false;
            if (next is null && style.Length == 0 && !spans) return false;
            if (kind == TableKind.List && style.Length == 0 && !spans && lead.Column == _main && SectionWords.KindOf(text) is null && HeaderFinder.YearIn(text) is null && !names.IsMovement(text)) return false;

            Open(style.Length == 0 ? (spans ? "merge" : "plain") : style);
            _context = ContextFrom(text, lead, _context) ?? _context;
            return true;
        }

        // Sections nest by the style of their numbering: a style seen before closes everything opened since.
        private void Open(string style)
        {
            var at = _open.FindIndex(o => o.Style == style);
            if (at >= 0)
            {
                _context = _open[at].Before;
                _open.RemoveRange(at, _open.Count - at);
            }

            _open.Add((style, _context));
        }

        private SectionContext? ContextFrom(string text, FilledCell cell, SectionContext context)
        {
            if (text.Length == 0) return null;
            if (SectionWords.KindOf(text) is { } kindNamed) return context with { Kind = kindNamed };
            if (names.IsMovement(text)) return context with { Movement = text, MovementCell = new CellAddress(cell.Row, cell.Column).ToString() };
            if (names.IsUnit(text)) return context with { Unit = text };
            if (names.IsOwner(text)) return context with { Owner = text };
            if (HeaderFinder.YearIn(text) is { } year && text.Length < 40) return context with { Year = year };
            return text.Length > 12 && LooksLikeMovement().IsMatch(TextKey.Folded(text))
                ? context with { Movement = text, MovementCell = new CellAddress(cell.Row, cell.Column).ToString() } : null;
        }

        private static string StyleOf(string numberCell, string text)
        {
            var number = numberCell.Length > 0 ? numberCell.TrimEnd('.', ')', ' ') : LeadingNumber().Match(text).Groups[1].Value;
            if (number.Length == 0) return "";
            if (Roman().IsMatch(number)) return "I";
            if (number.All(char.IsAsciiDigit)) return "1";
            if (number.Length == 1 && char.IsUpper(number[0])) return "A";
            if (number.Length == 1 && char.IsLower(number[0])) return "a";
            return Nested().IsMatch(number) ? "1.1" : "";
        }

        private static List<FilledCell> Texts(GridRow row)
        {
            var texts = new List<FilledCell>();
            for (var column = 1; column <= row.Cells.Length; column++)
            {
                var cell = row.Cells[column - 1];
                if (cell.IsBlank) continue;
                texts.Add(new FilledCell(row.Number, column, HeaderFinder.Tidy(cell.Shown), cell.Kind));
            }

            return texts;
        }

        private readonly record struct FilledCell(int Row, int Column, string Text, CellKind Kind)
        {
            public bool IsFigure => Kind is CellKind.Number or CellKind.FormulaWithoutValue || (Kind == CellKind.Text && Figure().IsMatch(Text));
        }

        [GeneratedRegex(@"^\d{1,5}\.?$")]
        private static partial Regex Ordinal();

        [GeneratedRegex(@"^(?:[-–]|không|\(?\d[\d.,\s]*%?\)?|0?\d+ (?:tập thể|cá nhân|hộ|người|điển hình)?)$", RegexOptions.IgnoreCase)]
        private static partial Regex Figure();

        [GeneratedRegex(@"^\s*([IVXLC]{1,6}|\d{1,3}(?:\.\d{1,3})*|[A-ZĐa-zđ])\s*[.)/:\-–]")]
        private static partial Regex LeadingNumber();

        [GeneratedRegex(@"^[IVXLC]{1,6}$")]
        private static partial Regex Roman();

        [GeneratedRegex(@"^\d+(\.\d+)+$")]
        private static partial Regex Nested();

        [GeneratedRegex(@"^(phong trao|cuoc van dong|linh vuc|thuc hien|dien hinh tien tien trong)\b")]
        private static partial Regex LooksLikeMovement();
    }
}
