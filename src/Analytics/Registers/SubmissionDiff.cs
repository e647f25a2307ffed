using System.Data.Common;
using DienHinh.Ingest;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Text;

namespace DienHinh.Analytics.Registers;

/// <summary>A row of a submission as the comparison sees it.</summary>
/// <param name="Id">Fact id, "12-7".</param>
/// <param name="Name">Name of the exemplar.</param>
/// <param name="Kind">collective, individual, household or model.</param>
/// <param name="Movements">Ids of its movements.</param>
/// <param name="Year">Year of the achievement.</param>
/// <param name="Sheet">Sheet name.</param>
/// <param name="Cells">A1 range.</param>
public sealed record DiffRow(string Id, string Name, string Kind, IReadOnlyList<string> Movements, int Year, string Sheet, string Cells);

/// <summary>A field that differs; null where a version leaves it empty. Movements and owners are ids with commas.</summary>
public sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>A row that both versions have, with other content.</summary>
public sealed record ChangedRow(DiffRow Before, DiffRow After, IReadOnlyList<FieldChange> Fields);

/// <summary>A figure of a summary form that differs; null where a version does not give it.</summary>
/// <param name="Year">Its year.</param>
/// <param name="Movements">Ids of its movements.</param>
/// <param name="Kind">collective, individual, household or model; null where the form does not part them.</param>
/// <param name="Milestone">What was counted.</param>
/// <param name="Before">The figure of the earlier version.</param>
/// <param name="After">The figure of the later version.</param>
/// <param name="BeforeCells">Where it stands in the earlier version, "BM!D7"; several with commas.</param>
/// <param name="AfterCells">Where it stands in the later version.</param>
public sealed record FigureChange(int Year, IReadOnlyList<string> Movements, string? Kind, string Milestone, long? Before, long? After, string? BeforeCells, string? AfterCells);

/// <summary>Rows that wait for one reason, where the versions differ in how many there are.</summary>
/// <param name="Code">Code of the finding that says why they wait.</param>
/// <param name="Text">What was not understood; empty where nothing stood there.</param>
/// <param name="Before">How many rows of the earlier version.</param>
/// <param name="After">How many rows of the later version.</param>
/// <param name="BeforeCells">Where they stand in the earlier version, "DS!A7:D7"; several with commas.</param>
/// <param name="AfterCells">Where they stand in the later version.</param>
public sealed record WaitingChange(string Code, string Text, long Before, long After, string? BeforeCells, string? AfterCells);

/// <summary>One of the two submissions.</summary>
public sealed record DiffSide(int Id, string File, int? Version, DateTime ReceivedAt, int Exemplars, int Pending);

/// <summary>What a correction changed (khác biệt giữa hai bản). The earlier submission is always <see cref="From"/>: "added" is what only the later one has.</summary>
public sealed record SubmissionDiff
{
    /// <summary>The submission that arrived first.</summary>
    public required DiffSide From { get; init; }

    /// <summary>The one that arrived later.</summary>
    public required DiffSide To { get; init; }

    /// <summary>Rows that only the later one has.</summary>
    public required IReadOnlyList<DiffRow> Added { get; init; }

    /// <summary>Rows that only the earlier one has.</summary>
    public required IReadOnlyList<DiffRow> Removed { get; init; }

    /// <summary>Rows with the same name and other content.</summary>
    public required IReadOnlyList<ChangedRow> Changed { get; init; }

    /// <summary>How many rows are the same in both; that a row moved to other cells is no change.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Figures of summary forms that differ.</summary>
    public required IReadOnlyList<FigureChange> Figures { get; init; }

    /// <summary>Rows that wait in one and not in the other.</summary>
    public required IReadOnlyList<WaitingChange> Waiting { get; init; }

    /// <summary>Years that only one of the two holds, where they share another: neither takes the place of the other there, so they are not compared.</summary>
    public required IReadOnlyList<int> YearsApart { get; init; }

    /// <summary>Whether both say the same.</summary>
    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count + Figures.Count + Waiting.Count == 0;

    private sealed record Row(DiffRow Shown, string NameKey, IReadOnlyDictionary<string, string?> Fields);

    private static readonly string[] s_fields = ["name", "kind", "movements", "owners", "year", "position", "place", "achievement", "remark", "milestones", "awards"];

    /// <summary>The difference between two submissions, whichever is named first.</summary>
    public static SubmissionDiff Between(FactDatabase database, StoredSubmission a, StoredSubmission b)
    {
        var (from, to) = a.Id <= b.Id ? (a, b) : (b, a);
        using var connection = database.Connect();
        var apart = YearsOfOne(connection, from.Id, to.Id);
        List<Row> before = Rows(connection, from.Id, apart), after = Rows(connection, to.Id, apart);
        var figures = FigureChanges(connection, from.Id, to.Id, apart);

        // The best partner first: an equal row; then the same name, kind, movements and year; then the name alone.
        var same = Pair(before, after, r => string.Join('\n', s_fields.Select(f => f + (r.Fields[f] ?? "\0"))));
        var pairs = Pair(before, after, r => string.Join('\n', r.NameKey, r.Shown.Kind, r.Fields["movements"], r.Fields["year"]));
        pairs.AddRange(Pair(before, after, r => r.NameKey));
        return new SubmissionDiff
        {
            From = Side(from),
            To = Side(to),
            Added = [.. after.Select(r => r.Shown)],
            Removed = [.. before.Select(r => r.Shown)],
            Changed = [.. pairs.Select(p => new ChangedRow(p.Before.Shown, p.After.Shown, Changes(p.Before, p.After)))],
            Unchanged = same.Count,
            Figures = figures,
            Waiting = WaitingChanges(connection, from.Id, to.Id),
            YearsApart = [.. apart.Order()],
        };
    }

    private static DiffSide Side(StoredSubmission s) => new(s.Id, s.Result.File, s.Result.Version, s.ReceivedAt, s.Result.Exemplars, s.Result.Pending);

    private static List<FieldChange> Changes(Row before, Row after) =>
        [.. s_fields.Where(f => before.Fields[f] != after.Fields[f]).Select(f => new FieldChange(f, before.Fields[f], after.Fields[f]))];

    // Takes the pairs out of both lists; rows with the same key are paired in their order.
    private static List<(Row Before, Row After)> Pair(List<Row> before, List<Row> after, Func<Row, string> keyOf)
    {
        var waiting = after.GroupBy(keyOf, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<Row>(g), StringComparer.Ordinal);
        var pairs = before.Select(r => (Before: r, After: waiting.TryGetValue(keyOf(r), out var queue) && queue.TryDequeue(out var partner) ? partner : null))
            .Where(p => p.After is not null).Select(p => (p.Before, After: p.After!)).ToList();
        var paired = pairs.SelectMany(p => new[] { p.Before, p.After }).ToHashSet(ReferenceEqualityComparer.Instance);
        before.RemoveAll(paired.Contains);
        after.RemoveAll(paired.Contains);
        return pairs;
    }

    // Of two files without a common year whoever asks for their difference means the files: a year may have been put right.
    private static HashSet<int> YearsOfOne(DbConnection connection, int from, int to)
    {
        HashSet<int> before = YearsOf(connection, from), after = YearsOf(connection, to);
        if (!before.Overlaps(after)) return [];
        before.SymmetricExceptWith(after);
        return before;
    }

    private static HashSet<int> YearsOf(DbConnection connection, int id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = RegisterSql.Read("submission_years");
        RegisterSql.Add(command, "id", id);
        using var row = command.ExecuteReader();
        var years = new HashSet<int>();
        while (row.Read()) years.Add(row.GetInt32(0));
        return years;
    }

    private static List<Row> Rows(DbConnection connection, int id, HashSet<int> apart)
    {
        using var command = connection.CreateCommand();
        command.CommandText = RegisterSql.Read("submission_rows");
        RegisterSql.Add(command, "id", id);
        using var row = command.ExecuteReader();
        var rows = new List<Row>();
        while (row.Read())
        {
            if (apart.Contains((int)row["year"])) continue;
            var fields = s_fields.ToDictionary(f => f, f => row[f] is DBNull ? null : Convert.ToString(row[f], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
            var shown = new DiffRow((string)row["id"], (string)row["name"], (string)row["kind"], Ids((string)row["movements"]), (int)row["year"], (string)row["sheet"], (string)row["cells"]);
            rows.Add(new Row(shown, TextKey.Exact(shown.Name), fields));
        }

        return rows;
    }

    private readonly record struct Counted(long Count, string Cells);

    private static List<FigureChange> FigureChanges(DbConnection connection, int from, int to, HashSet<int> apart)
    {
        var before = FiguresOf(connection, from, apart);
        var after = FiguresOf(connection, to, apart);
        return
        [
            .. Differing(before, after)
                .OrderBy(f => f.Key.Year).ThenBy(f => f.Key.Movements, StringComparer.Ordinal).ThenBy(f => f.Key.Kind, StringComparer.Ordinal).ThenBy(f => f.Key.Milestone, StringComparer.Ordinal)
                .Select(f => new FigureChange(f.Key.Year, Ids(f.Key.Movements), f.Key.Kind, f.Key.Milestone, f.Before?.Count, f.After?.Count, f.Before?.Cells, f.After?.Cells)),
        ];
    }

    private static List<WaitingChange> WaitingChanges(DbConnection connection, int from, int to) =>
    [
        .. Differing(WaitingOf(connection, from), WaitingOf(connection, to)).OrderBy(w => w.Key.Code, StringComparer.Ordinal).ThenBy(w => w.Key.Text, StringComparer.Ordinal)
            .Select(w => new WaitingChange(w.Key.Code, w.Key.Text, w.Before?.Count ?? 0, w.After?.Count ?? 0, w.Before?.Cells, w.After?.Cells)),
    ];

    private static Dictionary<(string Code, string Text), Counted> WaitingOf(DbConnection connection, int id) => Counts(connection, "submission_waiting", id, row => ((string)row["code"], (string)row["text"]));

    private static Dictionary<(int Year, string Movements, string? Kind, string Milestone), Counted> FiguresOf(DbConnection connection, int id, HashSet<int> apart)
    {
        var figures = Counts(connection, "submission_figures", id, row => ((int)row["year"], (string)row["movements"], row["kind"] as string, (string)row["milestone"]));
        foreach (var key in figures.Keys.Where(k => apart.Contains(k.Item1)).ToList()) figures.Remove(key);
        return figures;
    }

    private static Dictionary<TKey, Counted> Counts<TKey>(DbConnection connection, string sql, int id, Func<DbDataReader, TKey> keyOf)
        where TKey : notnull
    {
        using var command = connection.CreateCommand();
        command.CommandText = RegisterSql.Read(sql);
        RegisterSql.Add(command, "id", id);
        using var row = command.ExecuteReader();
        var counts = new Dictionary<TKey, Counted>();
        while (row.Read()) counts.Add(keyOf(row), new Counted((long)row["count"], (string)row["cells"]));
        return counts;
    }

    private static IEnumerable<(TKey Key, Counted? Before, Counted? After)> Differing<TKey>(Dictionary<TKey, Counted> before, Dictionary<TKey, Counted> after)
        where TKey : notnull =>
        before.Keys.Union(after.Keys).Select(k => (Key: k, Before: Find(before, k), After: Find(after, k))).Where(d => d.Before?.Count != d.After?.Count);

    private static Counted? Find<TKey>(Dictionary<TKey, Counted> counts, TKey key)
        where TKey : notnull => counts.TryGetValue(key, out var found) ? found : null;

    private static string[] Ids(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
