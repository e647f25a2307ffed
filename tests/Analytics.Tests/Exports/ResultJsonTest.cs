using System.Text.Json;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Tests.Reports;

namespace DienHinh.Analytics.Tests.Exports;

public class ResultJsonTest
{
    [Fact]
    public void Rows_AreObjectsKeyedByColumnWithNumbersAndNulls()
    {
        using var facts = Facts.FromSql(Samples.TwoYears);

        var json = JsonSerializer.Serialize(ResultJson.From(facts.Run(new() { Measures = ["recognised", "completeness"], By = ["commune"], Plan = "p1", Period = "2025", Totals = true })), ResultJson.Options);

        Assert.Contains("""{"commune":"101","communeName":"Xã An Hòa","recognised":2,"completeness":1}""", json, StringComparison.Ordinal);
        Assert.Contains("""{"commune":"103@2025-07-01","communeName":"Phường Đông Sơn","recognised":null,"completeness":0}""", json, StringComparison.Ordinal);
        Assert.Contains("""{"name":"commune","role":"dimension","type":"text","unit":null,"title":{"vi":"Xã, phường","en":"Commune"},"formula":null}""", json, StringComparison.Ordinal);
        Assert.Contains("""{"commune":null,"communeName":null,"recognised":6,"completeness":0.6666666666666666}""", json, StringComparison.Ordinal);
        Assert.Contains("""
            "coverage":{"expected":3,"received":2,"onTime":2,
            """.Trim(), json, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_CarriesItsWordsItsTableAndItsChart()
    {
        using var facts = Facts.FromSql(Samples.TwoYears);
        var report = TrendReport.Build(facts.Database, new(), Samples.Clock);

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(ReportJson.From(report), ResultJson.Options));
        var root = json.RootElement;

        Assert.Equal(report.Finding, root.GetProperty("finding").GetString());
        Assert.Equal(6, root.GetProperty("table").GetProperty("rows")[4].GetProperty("recognised").GetInt64());
        Assert.Equal("line", root.GetProperty("chart").GetProperty("kind").GetString());
        Assert.Equal(report.Notes.Count, root.GetProperty("notes").GetArrayLength());
    }
}
