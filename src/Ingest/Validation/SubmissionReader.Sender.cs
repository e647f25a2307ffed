using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Validation;

/// <summary>Who sends a file: the unit, or one owner of it.</summary>
public sealed partial class SubmissionReader
{
    private Unit? FindUnit(string fileName, List<OpenedSheet> sheets, IngestOptions options, List<int> years, List<Finding> findings)
    {
        var (from, to) = DaysOf(years);
        var signedOn = sheets.Select(s => s.Heading.SignedOn).FirstOrDefault(d => d is not null);
        if (options.Unit is { } wanted)
        {
            var named = _catalogue.Units.Find(wanted) is { } exact ? [exact] : _catalogue.Units.ByCode(wanted).Where(u => u.ExistsDuring(from, to)).ToList();
            var existing = signedOn is { } day ? named.Where(u => u.ExistsDuring(day, day)).ToList() : [];
            var chosen = existing.Count > 0 ? existing : named;
            if (chosen.Count > 0) return chosen[0];
            findings.Add(FindingCatalogue.Make("unknown-unit", null, null, wanted, Likeness.Nearest(wanted, _catalogue.Units.All.Select(u => u.Code)), $": không có mã \"{wanted}\""));
            return null;
        }

        if (CommonUnit(sheets, from, to, signedOn) is { } common)
        {
            findings.Add(FindingCatalogue.Make("several-units", null, null, null, null, common.Name));
            return common;
        }

        UnitMatch? doubtful = null;
        foreach (var sheet in sheets.OrderByDescending(s => s.Tables.Count > 0))
        {
            var match = _units.InHeading(sheet.Heading.Lines, from, to, signedOn);
            if (match.Unit is { Level: UnitLevel.Commune } || (match.Unit is not null && sheets.Count == 1 && _units.InFileName(fileName, from, to, signedOn).Unit is null))
            {
                if (!match.IsExact) findings.Add(FindingCatalogue.Make("unit-resolved", sheet.Raw.Name, match.Line!.Cell.ToString(), match.Line.Text, match.Unit.Name, match.Line.Text, match.Unit.Name));
                return match.Unit;
            }

            if (match.Line is not null) doubtful ??= match;
        }

        var named2 = _units.InFileName(fileName, from, to, signedOn);
        if (named2.Unit is not null)
        {
            findings.Add(FindingCatalogue.Make("unit-resolved", null, null, fileName, named2.Unit.Name, fileName, named2.Unit.Name));
            return named2.Unit;
        }

        if (doubtful?.Unit is not null) return doubtful.Unit;
        var candidates = doubtful?.Candidates ?? named2.Candidates;
        findings.Add(candidates.Count > 1
            ? FindingCatalogue.Make("ambiguous-unit", null, doubtful?.Line?.Cell.ToString(), doubtful?.Line?.Text, null, string.Join("; ", candidates.Take(6).Select(Describe)))
            : FindingCatalogue.Make("unknown-unit", null, doubtful?.Line?.Cell.ToString(), doubtful?.Line?.Text, NearestUnit(sheets), ""));
        return null;
    }

    private string? NearestUnit(List<OpenedSheet> sheets)
    {
        var lines = sheets.SelectMany(s => s.Heading.Lines.Take(6)).Select(l => l.Text).Where(t => t.Length < 60).ToList();
        var communes = _catalogue.Units.All.Where(u => u.Level == UnitLevel.Commune).Select(u => (u.Name, Key: TextKey.Exact(u.Name))).ToList();
        return lines.SelectMany(line => communes.Select(c => (c.Name, Score: Likeness.Of(TextKey.Exact(line).Replace("ubnd ", "", StringComparison.Ordinal), c.Key))))
            .Where(p => p.Score >= 0.6).OrderByDescending(p => p.Score).Select(p => p.Name).FirstOrDefault();
    }

    private string Describe(Unit unit) => string.Join(", ", _catalogue.Units.Ancestors(unit).Prepend(unit).Select(u => u.Name)) + $" ({unit.Code})";

    // Headings that name several communes, a sheet for each: the file is that of the unit above them all.
    private Unit? CommonUnit(List<OpenedSheet> sheets, DateOnly from, DateOnly to, DateOnly? signedOn)
    {
        var communes = sheets.Where(s => s.Tables.Count > 0).Select(s => _units.InHeading(s.Heading.Lines, from, to, signedOn).Unit)
            .OfType<Unit>().Where(u => u.Level == UnitLevel.Commune).Distinct().ToList();
        return communes.Count < 2 ? null : _catalogue.Units.Ancestors(communes[0]).FirstOrDefault(above => communes.TrueForAll(c => _catalogue.Units.IsWithin(c, above.Id)));
    }

    // The commune that a table of a district's or province's file is of, by its heading or its tab.
    private Unit? TableUnit(OpenedTable table, Unit sender, List<int> years)
    {
        if (sender.Level is not (UnitLevel.District or UnitLevel.Province)) return null;
        var (from, to) = DaysOf(years);
        if (_units.InHeading(table.Heading.Lines, from, to, table.Heading.SignedOn).Unit is { } named && named.Id != sender.Id && _catalogue.Units.IsWithin(named, sender.Id)) return named;
        return _units.Below(sender, table.Raw.Name, from, to) is { Unit: { } tab, IsExact: true } ? tab : null;
    }

    // "TRƯỜNG MẦM NON", "HỘI NÔNG DÂN XÃ": a workbook that one owner of the unit sends alone. The issuing body stands in the second line on the left.
    private string? SenderOwner(List<OpenedSheet> sheets)
    {
        foreach (var sheet in sheets.Where(s => s.Tables.Count > 0))
        {
            foreach (var line in sheet.Heading.Lines.Where(l => l.Cell.Row <= 4).Take(6))
            {
                var text = line.Text.Replace("Đơn vị báo cáo:", "", StringComparison.OrdinalIgnoreCase).Trim();
                var key = TextKey.Folded(text);
                if (key.StartsWith("ubnd", StringComparison.Ordinal) || key.StartsWith("uy ban nhan dan", StringComparison.Ordinal) || key.StartsWith("cong hoa", StringComparison.Ordinal)) continue;
                if (_names.IsOwner(text)) return _names.Owner(text).Id;
            }
        }

        return null;
    }
}
