using System.Globalization;

namespace DienHinh.Analytics.Querying.Comparing;

/// <summary>
/// Which rows are ranked against each other: those that differ only in the unit (else in the last dimension) and, where asked for, lie in the same district
/// or province, or belong to the same emulation cluster on one day.
/// </summary>
internal sealed class PeerGroups
{
    private readonly IReadOnlyList<string?> _groups;

    private PeerGroups(IReadOnlyList<string?> groups) => _groups = groups;

    /// <summary>How many rows lie in no district, province or cluster and so have no peers.</summary>
    public int Alone => _groups.Count(g => g is null);

    /// <param name="data">The data.</param>
    /// <param name="query">The question.</param>
    /// <param name="layout">The columns of its rows.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="within">One of <see cref="Comparison.Levels"/>, or null for all.</param>
    /// <param name="day">The day on which units belong to their clusters.</param>
    public static PeerGroups Of(Snapshot data, MetricQuery query, AnswerLayout layout, IReadOnlyList<AnswerRow> rows, string? within, DateOnly day)
    {
        var ranked = query.By.FirstOrDefault(ComparedColumns.Places.Contains) ?? (query.By.Count == 0 ? null : query.By[^1]);
        var others = layout.KeyIndexes.Where(i => layout.Columns[i].Name != ranked).ToList();
        var places = within is null ? null : data.LookUp(QueryCompiler.UnitGroups(within, day), r => (Id: r.GetString(0), Group: r.IsDBNull(1) ? null : r.GetString(1)))
            .ToDictionary(u => u.Id, u => u.Group, StringComparer.Ordinal);
        return new([.. rows.Select(Group)]);

        string? Group(AnswerRow row)
        {
            var key = AnswerLayout.KeyOf(row, others);
            if (places is null)
                return key;
            var unit = ranked is null ? null : Convert.ToString(layout.Value(row, ranked), CultureInfo.InvariantCulture);
            return unit is not null && places.GetValueOrDefault(unit) is { } place ? key + '\u001e' + place : null;
        }
    }

    /// <summary>For each row a figure about its group; null for a row without a group or, unless <paramref name="alsoGaps"/>, without a figure.</summary>
    public object?[] Each(IReadOnlyList<object?> values, Func<double, IReadOnlyList<double>, object?> figure, bool alsoGaps = false)
    {
        var figures = values.Select(v => v is null ? (double?)null : Convert.ToDouble(v, CultureInfo.InvariantCulture)).ToList();
        var byGroup = _groups.Zip(figures).Where(p => p.First is not null && p.Second is not null)
            .GroupBy(p => p.First!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<double>)[.. g.Select(p => p.Second!.Value)], StringComparer.Ordinal);
        return [.. _groups.Zip(figures, (group, own) =>
            group is not null && byGroup.TryGetValue(group, out var peers) && (own is not null || alsoGaps) ? figure(own ?? 0, peers) : null)];
    }
}
