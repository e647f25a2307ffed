using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Plans;

namespace DienHinh.Analytics.Reports;

/// <summary>Figures of the share of direct labour in one year, at one level or in all.</summary>
/// <param name="Title">The year or the level; empty for the whole.</param>
/// <param name="Direct">Awards, or exemplars, of direct labour.</param>
/// <param name="Of">Of how many.</param>
/// <param name="Unknown">How many of these are of persons whose class is not known.</param>
internal sealed record ShareFigures(string Title, long Direct, long Of, long Unknown)
{
    /// <summary>The share; null without data.</summary>
    public double? Ratio => Of > 0 ? (double)Direct / Of : null;
}

/// <summary>The share of direct labour that a plan sets a number for (tỷ lệ lao động trực tiếp), in all and by its parts.</summary>
/// <param name="Name">As the plan calls it.</param>
/// <param name="Bound">How the number binds; null where the text gives none.</param>
/// <param name="Value">The number, 0.3 for 30 %.</param>
/// <param name="What">What is counted, in words.</param>
/// <param name="Whole">The figures of the whole period.</param>
/// <param name="Parts">Those of each year, or of each level of award where there is one year alone.</param>
/// <param name="AreYears">Whether the parts are years.</param>
internal sealed record LabourShare(string Name, Bound? Bound, decimal Value, string What, ShareFigures Whole, IReadOnlyList<ShareFigures> Parts, bool AreYears)
{
    private const string Id = "direct-labour-share";
    private const string Individuals = "individuals";
    private const string AllAwards = "awards";

    /// <summary>How the number binds, in words.</summary>
    public string BoundWords => Bound switch { Ingest.Plans.Bound.MoreThan => T["trên", "more than"], Ingest.Plans.Bound.AtLeast => T["ít nhất", "at least"], _ => T["đúng", "exactly"] };

    /// <summary>The language of its words.</summary>
    public Language T { get; private init; } = Language.Vietnamese;

    /// <summary>The shares of a plan with their figures; none where it sets none.</summary>
    public static IReadOnlyList<LabourShare> Of(Snapshot data, ReportQuestion question, string plan, string? period) =>
    [
        .. data.LookUp(QueryCompiler.Kpis(plan), r => (Id: r.GetString(0), Name: question.T[r.GetString(1), r.GetString(5)], Bound: BoundOf(r.GetString(2)), Value: r.GetDecimal(3), Denominator: r.IsDBNull(4) ? null : r.GetString(4)))
            .Where(k => k.Id == Id).Select(k => Read(question, k.Name, k.Bound, k.Value, k.Denominator, period)),
    ];

    /// <summary>Whether figures reach it; null without data.</summary>
    public bool? IsMet(ShareFigures figures) => Kpi.IsMet(Bound, Value, figures.Direct, figures.Of);

    private static LabourShare Read(ReportQuestion question, string name, Bound? bound, decimal value, string? denominator, string? period)
    {
        var whole = Ask(question, null, denominator, period).Single();
        var parts = Ask(question, "year", denominator, period);
        var areYears = parts.Count(p => p.Of > 0) > 1;
        // An award has a level; a person has none.
        if (!areYears && denominator != Individuals)
            parts = Ask(question, "awardLevel", denominator, period);
        var what = denominator switch
        {
            Individuals => question.T["cá nhân điển hình", "individual exemplars"],
            AllAwards => question.T["lượt khen", "awards"],
            _ => question.T["lượt khen cá nhân", "awards to individuals"],
        };
        return new(name, bound, value, what, whole, parts, areYears || denominator == Individuals) { T = question.T };
    }

    private static List<ShareFigures> Ask(ReportQuestion question, string? by, string? denominator, string? period)
    {
        var measure = denominator == Individuals ? "recognised" : "awards";
        string[] parts = ["kind", "category"];
        var answer = question.AskPeriod([measure], by is null ? parts : [by, .. parts], period);
        var (kind, category) = (Column(answer, "kind"), Column(answer, "category"));
        List<ShareFigures> figures = [.. answer.Rows.GroupBy(r => by is null ? null : r[0]).Select(g => new ShareFigures(
            by is null ? "" : Title(question.T, by, g.Key),
            Sum(g, r => r[kind] is "individual" && r[category] is "direct-worker"),
            Sum(g, r => denominator == AllAwards || r[kind] is "individual"),
            Sum(g, r => r[kind] is "individual" && r[category] is null)))];
        return by is null && figures.Count == 0 ? [new("", 0, 0, 0)] : figures;

        static long Sum(IEnumerable<IReadOnlyList<object?>> rows, Func<IReadOnlyList<object?>, bool> which) => (long)rows.Where(which).Sum(r => Figure.Of(r[^1]) ?? 0);
    }

    private static string Title(Language t, string by, object? member)
    {
        var dimension = SemanticModel.Default.FindDimension(by)!;
        return dimension.Members?.FirstOrDefault(m => m.Value.Equals(member)) is { } known ? t[known.Title] : Convert.ToString(member, CultureInfo.InvariantCulture) switch { { Length: > 0 } text => text, _ => t[dimension.None] };
    }

    private static int Column(ResultTable answer, string name) => answer.Columns.ToList().FindIndex(c => c.Name == name);

    private static Bound? BoundOf(string code) => Enum.GetValues<Bound>().Where(b => b.Code() == code).Select(b => (Bound?)b).FirstOrDefault();
}
