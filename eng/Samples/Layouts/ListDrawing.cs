using System.Globalization;
using DienHinh.Ingest.Domain;
using DienHinh.Samples.Content;
using DienHinh.Samples.Truth;
using DienHinh.Samples.Workbooks;

namespace DienHinh.Samples.Layouts;

/// <summary>Draws one list into a sheet, row by row, and keeps what it has put where.</summary>
public sealed class ListDrawing(SampleSheet sheet, ListForm form, Wording wording, int left, Func<string, string> ownerName)
{
    private static readonly string[] s_romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII"];
    private readonly List<ExemplarTruth> _truths = [];
    private int _row;

    private int Right => left + form.Columns.Count - 1;

    /// <summary>Draws the table from a row on; returns what it holds and the first free row below.</summary>
    public (TableTruth Truth, int NextRow) Draw(int top, IReadOnlyList<SampleExemplar> exemplars)
    {
        _row = top;
        DrawHeader();
        var number = 0;
        var section = 0;
        foreach (var group in Grouped(exemplars))
        {
            if (form.Sections != SectionBy.Nothing)
            {
                if (form.BlankRows && section > 0) DrawEmpty(null);
                DrawSection(s_romans[section++], group.Title);
                if (!form.NumbersRunOn) number = 0;
            }

            foreach (var exemplar in group.Exemplars) DrawExemplar(++number, exemplar);
        }

        for (var i = 1; i <= form.NumberedEmptyRows; i++) DrawEmpty(++number);
        for (var i = 1; i <= form.FormattedEmptyRows; i++) DrawEmpty(null);
        if (form.TotalRow) DrawTotal(exemplars.Count);
        if (form.Note is not null) sheet.PutMerged(_row, left, _row++, Right, form.Note, CellStyle.Plain with { Italic = true, Size = 12 });
        return (new TableTruth(_truths, []), _row + 1);
    }

    private void DrawHeader()
    {
        var depth = form.HasGroups ? 1 : 0;
        for (var i = 0; i < form.Columns.Count; i++)
        {
            var column = form.Columns[i];
            if (column.Group is null)
            {
                sheet.PutMerged(_row, left + i, _row + depth, left + i, column.Caption, CellStyle.Header);
                continue;
            }

            sheet.Put(_row + 1, left + i, column.Caption, CellStyle.Header);
            if (i > 0 && form.Columns[i - 1].Group == column.Group) continue;
            var last = i;
            while (last + 1 < form.Columns.Count && form.Columns[last + 1].Group == column.Group) last++;
            sheet.PutMerged(_row, left + i, _row, left + last, column.Group, CellStyle.Header);
        }

        for (var i = 0; i <= depth; i++) sheet.RowHeights[_row + i] = depth == 0 || i == 1 ? 36 : 24;
        _row += depth + 1;
        if (!form.ColumnNumbers) return;
        for (var i = 0; i < form.Columns.Count; i++)
        {
            var text = (i + 1).ToString(CultureInfo.InvariantCulture);
            sheet.Put(_row, left + i, form.NumbersInBrackets ? $"({text})" : text, CellStyle.Centred with { Italic = true, Size = 10 });
        }

        _row++;
    }

    private IEnumerable<(string Title, IEnumerable<SampleExemplar> Exemplars)> Grouped(IReadOnlyList<SampleExemplar> exemplars) => form.Sections switch
    {
        SectionBy.Movement => exemplars.GroupBy(e => e.Items[0]).Select((g, i) => (SectionMovement(g.Key, i), g.AsEnumerable())),
        SectionBy.Kind => exemplars.GroupBy(e => e.Kind).OrderBy(g => g.Key).Select(g => (Case(Wording.Label(g.Key)), g.AsEnumerable())),
        SectionBy.Owner => exemplars.GroupBy(e => e.OwnerIds[0], StringComparer.Ordinal).Select(g => (Case(ownerName(g.Key)), g.AsEnumerable())),
        _ => [("", exemplars)],
    };

    private string SectionMovement(SampleItem item, int turn) =>
        Case(wording.Movements.Contains(MovementStyle.Misprint) ? wording.Movement(item, turn) : Wording.Headed(item));

    private string Case(string text) => form.CapitalSections ? text.ToUpperInvariant() : text;

    private void DrawSection(string roman, string title)
    {
        if (form.MergedSections)
        {
            sheet.PutMerged(_row, left, _row, Right, $"{roman}. {title}", CellStyle.Section);
        }
        else
        {
            sheet.Put(_row, left, roman, CellStyle.Section with { Align = Align.Center });
            sheet.Put(_row, left + 1, title, CellStyle.Section with { Wrap = false });
            for (var i = 2; i < form.Columns.Count; i++) sheet.Put(_row, left + i, null, CellStyle.Section);
        }

        _row++;
    }

    private void DrawExemplar(int number, SampleExemplar exemplar)
    {
        var lines = 1;
        for (var i = 0; i < form.Columns.Count; i++)
        {
            var column = form.Columns[i];
            var style = column.Role is ColumnRole.Number or ColumnRole.Kind or ColumnRole.Year or ColumnRole.CollectiveTick or ColumnRole.IndividualTick or ColumnRole.HouseholdTick
                ? CellStyle.Centred
                : CellStyle.Body;
            if (column.Role == ColumnRole.Number) sheet.Put(_row, left + i, number, style);
            else if (column.Role == ColumnRole.Year) sheet.Put(_row, left + i, exemplar.Year, style);
            else
            {
                var text = Text(column.Role, exemplar);
                lines = Math.Max(lines, (int)Math.Ceiling((text?.Length ?? 0) * 0.95 / column.Width));
                sheet.Put(_row, left + i, text, style);
            }
        }

        sheet.RowHeights[_row] = 16.5 * lines;
        Keep(exemplar);
        if (form.HideEvery > 0 && _truths.Count % form.HideEvery == 0) sheet.HiddenRows.Add(_row);
        _row++;
    }

    private void Keep(SampleExemplar exemplar)
    {
        var nameColumn = left + form.Columns.ToList().FindIndex(c => c.Role == ColumnRole.Name);
        var awarded = exemplar.Award is not null && form.Columns.Any(c => c.Role is ColumnRole.Award or ColumnRole.Decision);
        _truths.Add(new ExemplarTruth(
            sheet.Name, _row, SampleSheet.Address(_row, nameColumn), exemplar.Name, Text(ColumnRole.Name, exemplar)!, exemplar.Kind.Code(),
            exemplar.MovementIds, exemplar.OwnerIds, exemplar.Year,
            [.. form.Milestones.Append(Milestone.Commended).Where(m => m != Milestone.Commended || awarded).Distinct().Select(m => m.Code())],
            awarded ? exemplar.Award : null));
    }

    private string? Text(ColumnRole role, SampleExemplar exemplar) => role switch
    {
        ColumnRole.Name => wording.Titles && exemplar.Title is { } title ? $"{title} {exemplar.Name}" : exemplar.Name,
        ColumnRole.Position => exemplar.Position,
        ColumnRole.Place => exemplar.Place,
        ColumnRole.PositionAndPlace => exemplar.Position.Length > 0 ? $"{exemplar.Position}, {exemplar.Place}" : exemplar.Place,
        ColumnRole.Kind => wording.Kind(exemplar.Kind),
        ColumnRole.CollectiveTick => exemplar.Kind == ExemplarKind.Collective ? form.Tick : null,
        ColumnRole.IndividualTick => exemplar.Kind == ExemplarKind.Individual ? form.Tick : null,
        ColumnRole.HouseholdTick => exemplar.Kind == ExemplarKind.Household ? form.Tick : null,
        ColumnRole.Movement => wording.Movement(exemplar.Items, _truths.Count),
        ColumnRole.Owner => string.Join("; ", exemplar.OwnerIds.Select(ownerName)),
        ColumnRole.Deed => exemplar.Deed,
        ColumnRole.Award => exemplar.Award?.Form,
        ColumnRole.Decision => exemplar.Award is { DecisionDate: { } day } award
            ? string.Create(CultureInfo.InvariantCulture, $"QĐ số {award.DecisionNumber} ngày {day:dd/MM/yyyy}")
            : null,
        _ => null,
    };

    private void DrawEmpty(int? number)
    {
        for (var i = 0; i < form.Columns.Count; i++) sheet.Put(_row, left + i, null, CellStyle.Body);
        if (number is { } n) sheet.Put(_row, left, n, CellStyle.Centred);
        _row++;
    }

    private void DrawTotal(int count)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"Danh sách gồm có {count:00} tập thể, cá nhân, hộ gia đình./.");
        sheet.PutMerged(_row, left, _row++, Right, text, CellStyle.Plain with { Bold = true, Italic = true, Size = 12 });
    }
}
