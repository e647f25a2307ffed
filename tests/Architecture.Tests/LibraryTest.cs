namespace DienHinh.Architecture.Tests;

/// <summary>A library that may have to be exchanged is named in one place only.</summary>
public sealed class LibraryTest
{
    [Theory]
    [InlineData("ExcelDataReader", "src/Ingest/Workbooks/ExcelWorkbookReader.cs")]
    [InlineData("DuckDB.NET", "src/Ingest/Storage/", "eng/DuckDB.NET.Bindings/")]
    [InlineData("DocumentFormat.OpenXml", "src/Analytics/Exports/")]
    [InlineData("YamlDotNet", "src/Ingest/Reference/", "src/Ingest/Plans/", "src/Ingest/Recognition/")]
    [InlineData("MathNet", "src/Analytics/Insights/Numerics.cs")]
    [InlineData("CsvHelper", "src/Ingest/Reference/CsvTable.cs")]
    [InlineData("Spectre.Console", "src/Intake/")]
    [InlineData("System.CommandLine", "src/Intake/", "src/ReportApi/")]
    [InlineData("Microsoft.OData", "src/ReportApi/OData/")]
    public void Namespace_IsNamedOnlyInItsPlace(string library, params string[] places)
    {
        var elsewhere = Repository.Sources
            .Where(s => s.Value.Contains($"using {library}", StringComparison.Ordinal) && !places.Any(p => s.Key.StartsWith(p, StringComparison.Ordinal)))
            .Select(s => s.Key);
        Assert.Empty(elsewhere);
    }

    [Fact]
    public void ExcelReader_NamesTheLibraryItIsTestedAgainst() =>
        Assert.Contains("using ExcelDataReader", Repository.Sources["src/Ingest/Workbooks/ExcelWorkbookReader.cs"], StringComparison.Ordinal);

    [Fact]
    public void SelectText_IsWrittenByTheCompilerAlone()
    {
        var writers = Repository.Sources.Where(s => s.Key.StartsWith("src/Analytics/", StringComparison.Ordinal) && !s.Key.StartsWith("src/Analytics/Querying/QueryCompiler", StringComparison.Ordinal))
            .Where(s => s.Value.Contains("\"select ", StringComparison.OrdinalIgnoreCase) || s.Value.Contains(" from v_", StringComparison.OrdinalIgnoreCase))
            .Select(s => s.Key);
        // The model check tries the declared expressions, and the kept views are written down: which is what they are for.
        Assert.DoesNotContain(writers, w => !w.EndsWith("ModelCheck.cs", StringComparison.Ordinal) && !w.EndsWith("KeptViews.cs", StringComparison.Ordinal));
    }
}
