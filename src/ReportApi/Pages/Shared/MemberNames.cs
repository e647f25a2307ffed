using DienHinh.Analytics;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Pages.Shared;

/// <summary>Names of movements, owners and other members of dimensions: one by one, and as choices by Vietnamese order.</summary>
internal sealed class MemberNames(Catalogue catalogue, Language t)
{
    /// <summary>Name of a movement.</summary>
    public string Movement(string id) => catalogue.FindMovement(id)?.Name ?? id;

    /// <summary>Name of an owner.</summary>
    public string Owner(string id) => catalogue.FindOwner(id)?.Name ?? id;

    /// <summary>Names of movements, one after the other.</summary>
    public string Movements(IEnumerable<string> ids) => string.Join("; ", ids.Select(Movement));

    /// <summary>Names of owners, one after the other.</summary>
    public string Owners(IEnumerable<string> ids) => string.Join("; ", ids.Select(Owner));

    /// <summary>Name of a value of a dimension: of a register, or a word of the model.</summary>
    public string Of(string dimension, string value) => dimension switch
    {
        "movement" => Movement(value),
        "owner" => Owner(value),
        "unit" or "commune" or "district" or "province" => catalogue.Units.Find(value)?.Name ?? value,
        "plan" => catalogue.Plans.Find(value) is { } plan ? PlanNames.Of(plan, catalogue) : value,
        _ => new Words(t).Member(dimension, value),
    };

    /// <summary>The choice of a movement of these items.</summary>
    public Choice MovementChoice(IEnumerable<PlanItem> items, string? selected) =>
        new("movement", t["Phong trào", "Movement"], selected, [All, .. Sorted(items.SelectMany(i => i.MovementIds), Movement)], IsName: Choice.AllButEmpty);

    /// <summary>The choice of an owner that leads one of these items.</summary>
    public Choice OwnerChoice(IEnumerable<PlanItem> items, string? selected) =>
        new("owner", t["Đơn vị chủ trì", "Owner"], selected, [All, .. Sorted(items.SelectMany(i => i.Leads).Select(l => l.OwnerId), Owner)], IsName: Choice.AllButEmpty);

    /// <summary>The choice of a member of a dimension with fixed values.</summary>
    public Choice MemberChoice(string dimension, Title label, string? selected) =>
        new(dimension, t[label], selected, [All, .. Values(SemanticModel.Default.FindDimension(dimension)!)]);

    /// <summary>What can be chosen of a dimension: its fixed values, or all movements or owners; empty where there are too many.</summary>
    public IEnumerable<(string Value, string Text)> Values(Dimension dimension) => dimension switch
    {
        { Members: { } members } => members.Select(m => (m.Value, t[m.Title])),
        { Name: "movement" } => Sorted(catalogue.Movements.Select(m => m.Id), Movement),
        { Name: "owner" } => Sorted(catalogue.Owners.Select(o => o.Id), Owner),
        _ => [],
    };

    private (string, string) All => ("", t["Tất cả", "All"]);

    private static IEnumerable<(string Value, string Text)> Sorted(IEnumerable<string> ids, Func<string, string> name) =>
        ids.Distinct().Select(id => (Value: id, Text: name(id))).OrderBy(o => o.Text, StringComparer.Create(Display.Culture, ignoreCase: false));
}
