using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Text;

namespace DienHinh.Analytics.Registers;

/// <summary>The exemplars that count now, name by name.</summary>
public static class ExemplarRegister
{
    /// <summary>Most rows given when no limit is named.</summary>
    public const int DefaultLimit = 1000;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>
    /// What the register can be limited by; <c>name</c> by words that the name has, accents or not; <c>without</c> by kinds of entries that nobody reported around
    /// the subject in the year of the record ("evaluation": whom nobody evaluated).
    /// </summary>
    public static IReadOnlyList<string> Members { get; } = ["plan", "unit", "year", "kind", "movement", "owner", "milestone", "category", "without", "name", "subject"];

    private static readonly string[] s_named = ["plan", "unit", "year", "kind", "movement", "owner", "milestone", "category"];

    private static readonly List<string> s_entryKinds = [.. SemanticModel.Default.FindDimension("entryKind")!.Members!.Select(m => m.Value)];

    /// <summary>The exemplars for which all conditions hold, by year, unit and place in the workbook.</summary>
    /// <exception cref="QueryException">A condition is about something else, or does not ask for equality.</exception>
    public static ExemplarPage List(FactDatabase database, IReadOnlyList<MemberFilter> where, int limit = DefaultLimit, int offset = 0)
    {
        var mistakes = where.Select(Check).OfType<QueryError>().ToList();
        if (limit < 1 || offset < 0) mistakes.Add(new QueryError("bad-limit", "limit", "limit phải từ 1 trở lên, offset từ 0 trở lên.", null));
        if (mistakes.Count > 0) throw new QueryException(mistakes);

        var values = where.ToLookup(f => f.Member, f => string.Join(',', f.Values), StringComparer.Ordinal);
        return Read(database, member => values[member].FirstOrDefault(), limit, offset);
    }

    /// <summary>Refuses values that neither the catalogue nor the exemplars know, with the nearest: of what does not exist there is nothing, which would read as an answer.</summary>
    /// <exception cref="QueryException">There are such values.</exception>
    public static void RequireKnown(FactDatabase database, IReadOnlyList<MemberFilter> where)
    {
        List<QueryError> unknown =
        [
            .. where.Where(f => f.Operator == FilterOperator.Equals && s_named.Contains(f.Member))
                .SelectMany(f => f.Values.Select(v => f with { Values = [v] }))
                .SelectMany(f => QueryRunner.Mistakes(database, new MetricQuery { Measures = ["exemplars"], Where = [f] })
                    .Where(m => m.Code == "unknown-value" && Read(database, member => member == f.Member ? f.Values[0] : null, 1, 0).Rows.Count == 0)),
        ];
        if (unknown.Count > 0) throw new QueryException(unknown);
    }

    /// <summary>The exemplar with this fact id, or null when it is unknown or no longer counts.</summary>
    public static ExemplarEntry? Find(FactDatabase database, string id) =>
        Read(database, member => member == "id" ? id : null, 1, 0).Rows.SingleOrDefault();

    private static ExemplarPage Read(FactDatabase database, Func<string, string?> valueOf, int limit, int offset)
    {
        using var data = Snapshot.Open(database);
        using var command = data.Connection.CreateCommand();
        command.CommandText = RegisterSql.Read("exemplars");
        var name = valueOf("name") is { } sought && TextKey.Folded(sought) is { Length: > 0 } ? sought : null;
        foreach (var member in Members.Except(["name"]).Prepend("id")) RegisterSql.Add(command, member, valueOf(member));
        RegisterSql.Add(command, "name", name is null ? null : TextKey.Folded(name));
        RegisterSql.Add(command, "nameText", name);
        RegisterSql.Add(command, "nameKey", name is null ? null : TextKey.Exact(name));
        RegisterSql.Add(command, "limit", limit);
        RegisterSql.Add(command, "offset", offset);
        using var reader = command.ExecuteReader();
        var rows = new List<ExemplarEntry>();
        var total = 0;
        while (reader.Read())
        {
            rows.Add(ReadRow(reader));
            total = Convert.ToInt32(reader["total_rows"], CultureInfo.InvariantCulture);
        }

        // Beyond the last row there is none that tells how many there are.
        if (rows.Count == 0 && offset > 0) return new ExemplarPage([], Read(database, valueOf, 1, 0).TotalRows, false);
        return new ExemplarPage(rows, total, offset + rows.Count < total);
    }

    private static ExemplarEntry ReadRow(DbDataReader row) => new()
    {
        Id = (string)row["id"],
        Name = (string)row["name"],
        Kind = (string)row["kind"],
        Movements = ReadList<string>(row, "movements"),
        Owners = ReadList<string>(row, "owners"),
        Unit = (string)row["unit_id"],
        UnitName = row["unit_name"] as string,
        Plan = row["plan_id"] as string,
        Year = (int)row["year"],
        Milestones = ReadList<MilestoneReached>(row, "milestones"),
        Awards = ReadList<AwardEntry>(row, "awards"),
        Subject = row["subject_id"] as string,
        Category = row["category"] as string,
        SubKind = row["sub_kind"] as string,
        Nominations = ReadList<NominationEntry>(row, "nominations"),
        Entries = ReadList<LogEntry>(row, "entries"),
        State = row["state"] is string state ? new StateEntry(state, (int)row["state_year"]) : null,
        Held = row["hold_decision"] is int decision ? new HoldEntry(decision, row["hold_reason"] as string, (DateTime)row["held_at"], (string)row["held_by"]) : null,
        Position = row["position"] as string,
        Place = row["place"] as string,
        Achievement = row["achievement"] as string,
        Remark = row["remark"] as string,
        Source = new SourceEntry((int)row["submission_id"], (string)row["file_name"], (string)row["sheet"], (string)row["cells"]),
    };

    private static List<T> ReadList<T>(DbDataReader row, string column) =>
        row[column] is string json ? JsonSerializer.Deserialize<List<T>>(json, s_json) ?? [] : [];

    private static QueryError? Check(MemberFilter filter)
    {
        if (!Members.Contains(filter.Member))
        {
            var nearest = Likeness.Nearest(filter.Member, Members);
            return new QueryError("unknown-dimension", filter.Member,
                $"Danh sách điển hình không lọc được theo \"{filter.Member}\"; dùng được: {string.Join(", ", Members)}.", nearest);
        }

        // Of what does not exist everybody is without, which would read as an answer.
        if (filter.Member == "without" && filter.Values.FirstOrDefault(v => !s_entryKinds.Contains(v)) is { } unknown)
        {
            return new QueryError("unknown-value", unknown,
                $"Không có loại việc \"{unknown}\"; dùng được: {string.Join(", ", s_entryKinds)}.", Likeness.Nearest(unknown, s_entryKinds));
        }

        return filter.Operator == FilterOperator.Equals && filter.Values.Count > 0 ? null
            : new QueryError("bad-filter", filter.Member, $"Danh sách điển hình chỉ lọc theo giá trị bằng: {filter.Member}=giá trị.", null);
    }
}
