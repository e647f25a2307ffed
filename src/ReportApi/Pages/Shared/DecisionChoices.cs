using DienHinh.Analytics;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest.Domain;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Pages.Shared;

/// <summary>The form that settles a spelling.</summary>
/// <param name="Number">Tells the forms of one page apart.</param>
/// <param name="Group">What waits.</param>
/// <param name="Choices">What can be decided about it.</param>
/// <param name="Action">Where the decision is sent.</param>
/// <param name="Submission">The submission that the page is limited to, or null.</param>
public sealed record DecisionForm(int Number, PendingGroup Group, DecisionChoices Choices, string Action, int? Submission = null);

/// <summary>What the one who looks can decide about spellings that nobody knows yet.</summary>
public sealed class DecisionChoices(CallerFolder data, Caller caller, Language t)
{
    /// <summary>What a spelling of this sort can mean: names by Vietnamese order, then leaving the rows out.</summary>
    public IReadOnlyList<(string Value, string Text)> Meanings(PendingGroup group)
    {
        var order = StringComparer.Create(Display.Culture, ignoreCase: true);
        IEnumerable<(string Value, string Text)> names = group.What switch
        {
            DecisionSubject.Movement => data.Catalogue.Movements.Select(m => (m.Id, m.Name)).OrderBy(m => m.Name, order),
            DecisionSubject.Owner => data.Catalogue.Owners.Select(o => (o.Id, o.Name)).OrderBy(o => o.Name, order),
            DecisionSubject.Kind => Enum.GetValues<ExemplarKind>().Select(k => (k.Code(), new Words(t).Kind(k.Code()))),
            // Of hundreds of communes only those that sent such rows can be meant by a row that is to be counted.
            DecisionSubject.Unit => group.Cells.Select(c => c.Unit).Distinct().Select(id => (id, data.Catalogue.Units.Find(id)?.Name ?? id)),
            _ => [],
        };
        return [.. names, (Decision.Ignore, t["Không phải điển hình: bỏ qua các dòng này", "No exemplar: leave these rows out"])];
    }

    /// <summary>The likeliest meanings, each one click, with their chances in percent; where nothing is learned about this sort of spelling, what its finding suggests, without one.</summary>
    public IReadOnlyList<(string Value, string Name, int? Percent)> Likeliest(PendingGroup group)
    {
        if (data.MeaningsOf(group) is { Count: > 0 } meanings) return [.. meanings.Select(m => (m.Id, m.Name, (int?)m.Percent))];
        return group.What is DecisionSubject.Unit && group is { Suggestion: { } suggestion, SuggestionName: { } name } ? [(suggestion, name, null)] : [];
    }

    /// <summary>The lang attribute of a meaning: names are Vietnamese, the words of the model and of this page are not.</summary>
    public string? LangOf(PendingGroup group, string meaning) => group.What is DecisionSubject.Kind || meaning == Decision.Ignore ? null : t.Vi;

    /// <summary>The plans that a decision on the group can be limited to.</summary>
    public IReadOnlyList<(string Value, string Text)> Scopes(PendingGroup group) =>
        [.. data.MayDecideForAll ? [("", t["Mọi kế hoạch", "All plans"])] : Array.Empty<(string, string)>(), .. group.Plans.Where(data.MayDecideFor).Select(id => (id, t["Chỉ: ", "Only: "] + (data.Catalogue.Plans.Find(id) is { } plan ? PlanNames.Of(plan, data.Catalogue) : id)))];

    /// <summary>Whether the one who looks may settle the group: somewhere at least.</summary>
    public bool MaySettle(PendingGroup group) => caller.May(Right.Decide) && Scopes(group).Count > 0;
}
