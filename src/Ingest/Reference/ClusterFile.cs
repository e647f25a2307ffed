using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Reference;

/// <summary>Reads <c>reference/clusters.csv</c>, which may be missing, or the one that a data folder has instead: one row for each unit in a cluster.</summary>
internal static class ClusterFile
{
    public const string Name = "reference/clusters.csv";

    public static readonly string[] Columns = ["cluster", "name", "unit", "valid_from", "valid_to"];

    private sealed record Membership(string Cluster, string Name, ClusterMember Member, CsvRow Row)
    {
        public DateOnly From => Member.ValidFrom ?? DateOnly.MinValue;

        public DateOnly To => Member.ValidTo ?? DateOnly.MaxValue;
    }

    /// <summary>All clusters, in order of their first rows.</summary>
    public static IReadOnlyList<Cluster> Read(string file, string text, IReadOnlyList<Unit> units, CatalogueErrors errors)
    {
        var known = units.ToDictionary(u => u.Id, StringComparer.Ordinal);
        var read = CsvTable.Read(file, text, Columns, errors).Select(row => ReadOne(row, known)).ToList();
        foreach (var cluster in read.GroupBy(m => m.Cluster, StringComparer.Ordinal))
            foreach (var other in cluster.Where(m => m.Name.Length > 0 && m.Name != cluster.First().Name))
                other.Row.Error($"cụm “{cluster.Key}” có tên “{cluster.First().Name}” ở dòng trên, “{other.Name}” ở dòng này");
        foreach (var unit in read.Where(m => known.ContainsKey(m.Member.UnitId)).GroupBy(m => m.Member.UnitId, StringComparer.Ordinal))
            CheckOverlaps(unit, known[unit.Key]);
        return [.. read.GroupBy(m => m.Cluster, StringComparer.Ordinal).Select(c => new Cluster(c.Key, c.First().Name, [.. c.Select(m => m.Member)]))];
    }

    private static Membership ReadOne(CsvRow row, Dictionary<string, Unit> known)
    {
        var read = new Membership(row.Text("cluster"), row.Text("name"), new(row.Text("unit"), row.OptionalDay("valid_from"), row.OptionalDay("valid_to")), row);
        var unit = known.GetValueOrDefault(read.Member.UnitId);
        if (unit is null && read.Member.UnitId.Length > 0)
            row.Errors.AddUnknown(row.File, row.Line, "đơn vị", read.Member.UnitId, known.Keys);
        if (read.From > read.To)
            row.Error("valid_from sau valid_to");
        else if (unit is not null && (!unit.ExistsDuring(read.From, read.To) || read.Member.ValidFrom < unit.ValidFrom || read.Member.ValidTo > unit.ValidTo))
            row.Error($"“{unit.Name}” ({unit.Id}) ở trong cụm ngoài thời gian tồn tại của đơn vị");
        return read;
    }

    private static void CheckOverlaps(IEnumerable<Membership> memberships, Unit unit)
    {
        Membership? earlier = null;
        foreach (var membership in memberships.OrderBy(m => m.From))
        {
            if (earlier is not null && earlier.To >= membership.From)
                membership.Row.Error($"“{unit.Name}” ({unit.Id}) đang thuộc “{earlier.Name}” trong cùng thời gian; mỗi lúc một đơn vị chỉ ở một cụm");
            earlier = membership;
        }
    }
}
