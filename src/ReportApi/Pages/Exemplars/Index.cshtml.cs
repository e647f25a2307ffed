using System.Globalization;
using DienHinh.Analytics;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Exemplars;

/// <summary>Điển hình: the register, sought by name and limited by what is known of each.</summary>
[Demand(Right.See)]
public sealed class IndexModel(FactDatabase database, Catalogue catalogue, Language t) : PageModel
{
    private const int PageSize = 50;

    /// <summary>The fields that limit the list, in the order of the form, each of one value.</summary>
    private static readonly string[] s_fields = ["plan", "unit", "year", "kind", "movement", "owner", "milestone", "without"];

    /// <summary>What was typed to be sought.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The fields of the form.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>The page of the register.</summary>
    public ExemplarPage Found { get; private set; } = null!;

    /// <summary>Place of the first row shown, from 0.</summary>
    public int Offset { get; private set; }

    /// <summary>Whether anything limits the list.</summary>
    public bool IsLimited { get; private set; }

    /// <summary>The question as a query string, for the file of the same list.</summary>
    public string Question { get; private set; } = "";

    public IActionResult OnGet(string? name, int offset = 0)
    {
        Name = name?.Trim() ?? "";
        Offset = Math.Max(0, offset);
        var chosen = s_fields.Select(f => (Field: f, Value: Request.Query[f].ToString())).Where(f => f.Value.Length > 0).ToList();
        var where = chosen.Select(c => new MemberFilter(c.Field, FilterOperator.Equals, [c.Value]));
        if (Name.Length > 0) where = where.Append(new MemberFilter("name", FilterOperator.Equals, [Name]));
        IsLimited = Name.Length > 0 || chosen.Count > 0;
        Found = ExemplarRegister.List(database, [.. where], PageSize, Offset);
        var words = chosen.Select(c => KeyValuePair.Create(c.Field, (string?)c.Value)).Append(KeyValuePair.Create("name", Name.Length > 0 ? Name : null)).Where(w => w.Value is not null);
        Question = QueryString.Create(words).ToString();
        Choices = Fields(chosen.ToDictionary(c => c.Field, c => c.Value, StringComparer.Ordinal));
        return Page();
    }

    /// <summary>The address of the same list from another row on.</summary>
    public string From(int offset) => $"/exemplars{Question}{(Question.Length == 0 ? "?" : "&")}offset={offset.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Names of the movements of a record.</summary>
    public string Movements(ExemplarEntry exemplar) => new MemberNames(catalogue, t).Movements(exemplar.Movements);

    private IReadOnlyList<Choice> Fields(Dictionary<string, string> chosen)
    {
        var plan = chosen.GetValueOrDefault("plan");
        var plans = plan is not null && catalogue.Plans.Find(plan) is { } one ? [one] : catalogue.Plans.ToList();
        var items = plans.SelectMany(p => p.Items).ToList();
        // Who may see some units may have no plan.
        var years = plans.Count == 0 ? [] : Enumerable.Range(plans.Min(p => p.FromYear), plans.Max(p => p.ToYear) - plans.Min(p => p.FromYear) + 1).Reverse().Select(y => y.ToString(CultureInfo.InvariantCulture));
        var names = new MemberNames(catalogue, t);
        string? Given(string field) => chosen.GetValueOrDefault(field);
        return
        [
            PlanNames.Choice(t, catalogue, plan, ("", t["Tất cả", "All"])),
            UnitNames.Choice(t, catalogue, CompletenessRegister.List(database, plan), Given("unit")),
            new("year", t["Năm", "Year"], Given("year"), [("", t["Tất cả", "All"]), .. years.Select(y => (y, y))]),
            names.MemberChoice("kind", new("Đối tượng", "Kind"), Given("kind")),
            names.MovementChoice(items, Given("movement")),
            names.OwnerChoice(items, Given("owner")),
            names.MemberChoice("milestone", new("Mốc", "Milestone"), Given("milestone")),
            // What nobody reported around the exemplar in the record's year.
            new("without", t["Chưa có", "Without"], Given("without"), [("", t["Không xét", "No matter"]), .. names.Values(SemanticModel.Default.FindDimension("entryKind")!)]),
        ];
    }
}
