using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>A template's mark with the plan and unit that it names: it decides before heading and file name, and only an explicit option decides before it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Year">The year.</param>
internal sealed record TemplateClaim(Plan Plan, Unit Unit, int Year)
{
    /// <summary>What the workbook claims to be; null where it is no template, or one of a plan or unit that the catalogue no longer has (with a finding).</summary>
    public static TemplateClaim? Of(IReadOnlyList<SheetGrid> sheets, Catalogue catalogue, List<Finding> findings)
    {
        if (TemplateMark.Find(sheets) is not { } mark) return null;
        if (catalogue.Plans.Find(mark.PlanId) is { } plan && catalogue.Units.Find(mark.UnitId) is { } unit) return new(plan, unit, mark.Year);
        findings.Add(FindingCatalogue.Make("template-outdated", null, null, null, null, mark.PlanId, mark.UnitId));
        return null;
    }

    /// <summary>The options, completed by what the template was issued for; each contradiction is a finding.</summary>
    public IngestOptions Complete(IngestOptions options, UnitRegister units, List<Finding> findings)
    {
        void Contradict(string issued, string chosen) => findings.Add(FindingCatalogue.Make("template-conflict", null, null, chosen, issued, issued, chosen));

        if (options.Plan is { } plan && plan != Plan.Id) Contradict($"kế hoạch \"{Plan.Id}\"", $"kế hoạch \"{plan}\"");
        // The code alone is no contradiction: the template knows which of the units with this code is meant.
        var isSameUnit = options.Unit is null || options.Unit == Unit.Id || options.Unit == Unit.Code;
        if (!isSameUnit) Contradict(Unit.Name, units.Find(options.Unit!)?.Name ?? options.Unit!);
        if (options.Year is { } year && year != Year) Contradict($"năm {Year}", $"năm {year}");
        // Another unit has its own plan.
        return options with { Plan = options.Plan ?? (isSameUnit ? Plan.Id : null), Unit = isSameUnit ? Unit.Id : options.Unit, Year = options.Year ?? Year };
    }

    /// <summary>A commune that types its own name over that of another is told whose template it is.</summary>
    public void CheckHeading(SheetHeading heading, string sheet, UnitFinder finder, UnitRegister units, List<Finding> findings)
    {
        var match = finder.InHeading(heading.Lines, new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31), heading.SignedOn);
        if (match is not { Unit: { } named, IsExact: true } || named.Name == Unit.Name || units.IsWithin(Unit, named.Id)) return;
        findings.Add(FindingCatalogue.Make("template-heading", sheet, match.Line!.Cell.ToString(), match.Line.Text, Unit.Name, named.Name, Unit.Name));
    }

    /// <summary>A row of the form that tells of something and is not data is said: in a form of ours it can only be an oversight.</summary>
    public static void CheckRows(RecognisedTable table, List<Finding> findings)
    {
        if (table.Header.Find(ColumnRole.Name)?.Column is not { } name) return;
        var telling = table.Header.Columns.Where(c => c.Role is ColumnRole.Kind or ColumnRole.Movement).Select(c => c.Column).ToList();
        var texts = table.Header.Columns.Where(c => c.Role is ColumnRole.Position or ColumnRole.Place or ColumnRole.Achievement or ColumnRole.Award or ColumnRole.Decision).Select(c => c.Column).ToList();
        bool Tells(RecognisedRow row) => telling.Any(c => !table.Grid.At(row.Number, c).IsBlank)
            || (row is { Role: RowRole.Empty, Reason: RowReason.NoName } && texts.Exists(c => table.Grid.At(row.Number, c) is { Kind: CellKind.Text, IsBlank: false }));
        foreach (var row in table.Rows.Where(r => r.Role is RowRole.Empty or RowRole.Outside && Tells(r)))
        {
            var hasName = !table.Grid.At(row.Number, name).IsBlank;
            // Signatures may stand below any column; only both together are an entry.
            if (row.Role == RowRole.Outside && !(hasName && telling.All(c => !table.Grid.At(row.Number, c).IsBlank))) continue;
            findings.Add(NamelessRows.NotRead(table, row, name, hasName ? "đứng sau chỗ kết thúc bảng" : NamelessRows.WithoutName));
        }
    }
}
