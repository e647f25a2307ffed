using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Reference;

/// <summary>Reads <c>reference/succession.csv</c>, and what the data folder adds to it or replaces in it: which unit went into which.</summary>
internal static class SuccessionFile
{
    public const string Name = "reference/succession.csv";

    public static readonly string[] Columns = ["unit", "successor", "date", "part"];

    /// <summary>All steps; those that a later file has for a unit take the place of the earlier ones.</summary>
    public static IReadOnlyList<Succession> Read(IEnumerable<(string Name, string Text)> files, IReadOnlyList<Unit> units, CatalogueErrors errors)
    {
        var known = units.ToDictionary(u => u.Id, StringComparer.Ordinal);
        var read = new List<(Succession Step, CsvRow Row)>();
        foreach (var row in files.SelectMany(f => CsvTable.Read(f.Name, f.Text, Columns, errors)))
        {
            var (unit, successor) = (row.Text("unit"), row.Text("successor"));
            row.Text("date");
            var part = row.Text("part");
            if (part is not ("true" or "false" or ""))
                row.Error($"“part” phải là true hoặc false, không phải “{part}”");
            foreach (var id in new[] { unit, successor }.Where(id => id.Length > 0 && !known.ContainsKey(id)))
                errors.AddUnknown(row.File, row.Line, "đơn vị", id, known.Keys);
            if (row.OptionalDay("date") is { } date && known.ContainsKey(unit) && known.ContainsKey(successor))
                read.Add((new(unit, successor, date, part == "true"), row));
        }
        var lastFile = read.GroupBy(r => r.Step.UnitId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Row.File, StringComparer.Ordinal);
        read.RemoveAll(r => r.Row.File != lastFile[r.Step.UnitId]);
        foreach (var (step, row) in read)
            Check(step, row, known);
        CheckParts(read);
        return [.. read.Select(r => r.Step)];
    }

    private static void Check(Succession step, CsvRow row, Dictionary<string, Unit> known)
    {
        var (old, successor) = (known[step.UnitId], known[step.SuccessorId]);
        if (old.Level != successor.Level)
            row.Error($"“{old.Name}” ({old.Level.Code()}) không thể thành “{successor.Name}” ({successor.Level.Code()})");
        // The day rule also makes a cycle impossible: every step leads to a unit that is still there after the first one ended.
        if (old.ValidTo is not { } last || last.AddDays(1) != step.Date)
            row.Error($"“{old.Name}” ({old.Id}) phải kết thúc đúng một ngày trước {step.Date:yyyy-MM-dd} (cột valid_to)");
        if (!successor.ExistsDuring(step.Date, step.Date))
            row.Error($"“{successor.Name}” ({successor.Id}) chưa hoặc không còn tồn tại ngày {step.Date:yyyy-MM-dd}");
        else if (successor.ValidFrom != step.Date)
            row.Error($"“{successor.Name}” ({successor.Id}) phải bắt đầu đúng ngày {step.Date:yyyy-MM-dd} (cột valid_from): đơn vị nhận thêm đơn vị khác là một đơn vị mới từ ngày đó");
    }

    private static void CheckParts(List<(Succession Step, CsvRow Row)> read)
    {
        foreach (var steps in read.GroupBy(r => r.Step.UnitId))
        {
            foreach (var twice in steps.GroupBy(s => s.Step.SuccessorId).SelectMany(g => g.Skip(1)))
                twice.Row.Error($"“{twice.Step.UnitId}” → “{twice.Step.SuccessorId}” ghi hai lần");
            var divided = steps.Select(s => s.Step.SuccessorId).Distinct(StringComparer.Ordinal).Count() > 1;
            foreach (var (step, row) in steps.Where(s => s.Step.IsPart != divided))
                row.Error(divided ? $"“{step.UnitId}” bị chia nên mọi dòng của nó phải có part = true" : $"“{step.UnitId}” chỉ có một đơn vị kế thừa nên part phải là false");
        }
    }
}
