using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Forms;

namespace DienHinh.Analytics.Forms;

/// <summary>
/// What a form counts, by every member that its conditions name: one question answers all cells. Where a fact does not say a member, it may or may not
/// meet a condition on it, which is told apart from not meeting it.
/// </summary>
internal sealed class FormCube
{
    private readonly List<string> _members;
    private readonly List<CubeRow> _rows;
    private readonly bool _countsKeys;

    private FormCube(List<string> members, List<CubeRow> rows, bool countsKeys, ResultTable answer)
    {
        (_members, _rows, _countsKeys) = (members, rows, countsKeys);
        Answer = answer;
    }

    /// <summary>The answer behind it.</summary>
    public ResultTable Answer { get; }

    /// <summary>Whether anything was received, or planned, that the figures could come from.</summary>
    public bool HasData => Answer.Totals![^1] is not null;

    /// <summary>Asks the semantic layer; <paramref name="question"/> brings period, plan, units and basis.</summary>
    public static FormCube Read(Snapshot data, StatutoryForm form, MetricQuery question, TimeProvider? clock)
    {
        var model = SemanticModel.Default;
        // One movement may stand in several plans and is still one: those are counted by name.
        var countsKeys = model.FindMeasure(form.Measure)!.Base == MeasureBase.Movement;
        List<string> members = [.. form.Where.Concat(form.Columns.SelectMany(c => c.Where)).Concat(form.Rows.SelectMany(r => r.Where)).Select(c => c.Member).Distinct()];
        var answer = QueryRunner.Run(data, question with
        {
            Measures = [form.Measure],
            By = countsKeys ? [.. members, "movement"] : members,
            Totals = true,
            Limit = QueryCheck.LargestLimit,
        }, clock);
        var places = members.Select(m => answer.Columns.ToList().FindIndex(c => c.Name == m)).ToList();
        var key = answer.Columns.ToList().FindIndex(c => c.Name == "movement");
        return new(members, [.. answer.Rows.Where(r => r[^1] is not null).Select(r => new CubeRow(
            [.. places.Select(p => r[p] is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null)], key < 0 ? null : (string?)r[key], Convert.ToInt64(r[^1], CultureInfo.InvariantCulture)))],
            countsKeys, answer);
    }

    /// <summary>How many surely meet the conditions.</summary>
    public long Known(IReadOnlyList<FormCondition> conditions) => Count(_rows.Where(r => Meets(r, conditions) == true));

    /// <summary>How many meet them as far as anything is known, those that do for sure included.</summary>
    public long Possible(IReadOnlyList<FormCondition> conditions) => Count(_rows.Where(r => Meets(r, conditions) != false));

    /// <summary>The members that would have to be known to tell, in the order of the conditions.</summary>
    public IReadOnlyList<string> Undecided(IReadOnlyList<FormCondition> conditions)
    {
        var open = _rows.Where(r => Meets(r, conditions) is null).ToList();
        return [.. conditions.Select(c => c.Member).Distinct().Where(m => open.Exists(r => r.Values[_members.IndexOf(m)] is null))];
    }

    /// <summary>How many of those that the form is about do not say the member, and how many there are.</summary>
    public (long Silent, long All) Silence(string member, IReadOnlyList<FormCondition> about)
    {
        var all = _rows.Where(r => Meets(r, about) != false).ToList();
        return (Count(all.Where(r => r.Values[_members.IndexOf(member)] is null)), Count(all));
    }

    /// <summary>True and false where that is known, else null.</summary>
    private bool? Meets(CubeRow row, IReadOnlyList<FormCondition> conditions)
    {
        bool? met = true;
        foreach (var condition in conditions)
        {
            if (row.Values[_members.IndexOf(condition.Member)] is not { } value)
                met = null;
            else if (!condition.Values.Contains(value, StringComparer.Ordinal))
                return false;
        }

        return met;
    }

    private long Count(IEnumerable<CubeRow> rows) => _countsKeys ? rows.Select(r => r.Key).Distinct(StringComparer.Ordinal).Count() : rows.Sum(r => r.Weight);

    private sealed record CubeRow(IReadOnlyList<string?> Values, string? Key, long Weight);
}
