using System.Globalization;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying;
using Microsoft.AspNetCore.Http.Extensions;

namespace DienHinh.ReportApi.Hosting;

/// <summary>A question written as an address: the reverse of <see cref="QuestionText"/>.</summary>
public static class QuestionAddress
{
    /// <summary>"/api/v1/query?measures=…" with everything that is not as it is by default.</summary>
    public static string Of(MetricQuery query)
    {
        var words = new QueryBuilder();
        void List(string name, IReadOnlyList<string> values)
        {
            if (values.Count > 0) words.Add(name, string.Join(',', values));
        }

        void One(string name, string? value)
        {
            if (value is not null) words.Add(name, value);
        }

        List("measures", query.Measures);
        List("by", query.By);
        One("period", query.Period);
        foreach (var c in query.Compare) words.Add("compare", $"to={c.To},as={string.Join('+', c.As)}{(c.Within is null ? "" : ",within=" + c.Within)}");
        One("plan", query.Plan);
        One("unit", query.Unit?.Within);
        One("level", query.Unit?.Level);
        One("mapDate", query.Unit?.MapDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (query.Basis != UnitBasis.Reported) words.Add("basis", Word(query.Basis));
        if (query.Division is { } division) words.Add("division", Word(division.Rule));
        List("divisionTo", query.Division?.To ?? []);
        One("weights", query.Division?.Weights is { } weights ? string.Join(';', weights.Select(w => $"{w.Key}:{string.Join(',', w.Value.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}={p.Value}")))}")) : null);
        foreach (var c in query.Where) words.Add("where", Written(c));
        foreach (var s in query.Subtotals) List("subtotals", s);
        List("pivot", query.Pivot);
        if (query.Top is { } top) words.Add("top", string.Create(CultureInfo.InvariantCulture, $"{top.Count}{(top.By is null ? "" : ",by=" + top.By)}{(top.Of is null ? "" : ",of=" + top.Of)}{(top.Others ? "" : ",others=false")}"));
        if (query.Offset > 0) words.Add("offset", query.Offset.ToString(CultureInfo.InvariantCulture));
        List("order", query.Order);
        if (query.Totals) words.Add("totals", "true");
        List("include", query.Include);
        if (query.Names != NamesShown.Full) words.Add("names", NamesWord.Of(query.Names));
        if (query.Limit != new MetricQuery { Measures = [] }.Limit) words.Add("limit", query.Limit.ToString(CultureInfo.InvariantCulture));
        return "/api/v1/query" + words.ToQueryString();
    }

    /// <summary>One condition as an address writes it: in words where they mean the same, else as JSON: a value with a comma in it would become two.</summary>
    public static string Written(Condition condition)
    {
        var json = Json.Line(condition);
        if (condition is not MemberFilter filter) return json;
        var words = filter.ToText();
        try
        {
            return QuestionText.Conditions([words]) is [var read] && Json.Line(read) == json ? words : json;
        }
        catch (QueryException)
        {
            return json;
        }
    }

    private static string Word<T>(T value)
        where T : Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
}
