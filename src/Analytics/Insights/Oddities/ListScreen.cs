using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Insights.Oddities;

/// <summary>One list or form that was looked at: how many of its rows show a sign that a few rows of any list show.</summary>
/// <param name="Kind">The sign.</param>
/// <param name="Unit">Id of the unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Year">The year.</param>
/// <param name="Rows">Rows that could show it.</param>
/// <param name="Shown">Rows that do.</param>
/// <param name="Facts">Some of these.</param>
/// <param name="Other">The other unit that it is about, or null.</param>
/// <param name="Text">The text that it is about, or null.</param>
internal sealed record SignedList(OddityKind Kind, string Unit, string UnitName, int Year, int Rows, int Shown, IReadOnlyList<string> Facts, string? Other, string? Text)
{
    /// <summary>How likely so many rows show the sign by chance, given how often rows of all other lists do (binomial tail).</summary>
    public double Chance { get; init; } = 1;
}

/// <summary>The signs of lists and forms, each counted in the database and held against how often it is met elsewhere.</summary>
internal static class ListScreen
{
    private sealed record Sign(OddityKind Kind, string Sql, double LeastRate, int LeastRows, double LeastShare);

    // The least rate stands for what a small pool cannot tell: names come again, phrases are common. Of round figures one in five is multiples of five.
    private static readonly Sign[] s_signs =
    [
        new(OddityKind.SameListAgain, "oddity_same_list", 0.15, 4, 0.8),
        new(OddityKind.CopiedRows, "oddity_copied_rows", 0.02, 3, 0.2),
        new(OddityKind.RepeatedText, "oddity_repeated_text", 0.05, 3, 0.3),
        new(OddityKind.RoundFigures, "oddity_round_figures", 0.2, 5, 0.8),
    ];

    public static List<SignedList> Run(Snapshot data)
    {
        var screened = new List<SignedList>();
        foreach (var sign in s_signs)
        {
            var lists = InsightSql.Of(sign.Sql).Read(data.Connection, r => new SignedList(
                sign.Kind, r.GetString(0), r.GetString(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4), r.IsDBNull(5) ? [] : r.GetString(5).Split(' '),
                r.IsDBNull(6) ? null : r.GetString(6), r.IsDBNull(7) ? null : r.GetString(7)));
            var (rows, shown) = (lists.Sum(l => l.Rows), lists.Sum(l => l.Shown));
            foreach (var list in lists.Where(l => l.Rows >= sign.LeastRows))
            {
                var rate = Math.Clamp((shown - list.Shown + 0.5) / (rows - list.Rows + 1), sign.LeastRate, 0.9);
                var isClear = list.Shown >= sign.LeastRows && list.Shown >= sign.LeastShare * list.Rows;
                screened.Add(list with { Chance = isClear ? Numerics.BinomialAtLeast(list.Shown, list.Rows, rate) : 1 });
            }
        }

        return screened;
    }
}
