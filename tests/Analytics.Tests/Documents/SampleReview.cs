using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Tests.Exports;
using DienHinh.Analytics.Tests.Reports;
using DienHinh.Analytics.Views;
using DienHinh.Ingest;

namespace DienHinh.Analytics.Tests.Documents;

/// <summary>The workbooks of Phuc Linh and of one commune more, taken in once, for documents about them.</summary>
public sealed class SampleReview : IDisposable
{
    public const string Plan = "phuc-linh-2021-2025";

    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-review-").FullName;

    public SampleReview()
    {
        Data = DataFolder.Open(_folder, RealData.Folder, TimeProvider.System);
        using (var connection = Data.Database.Connect()) AnalyticsViews.Create(connection);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RealData.Folder, "samples"), "xa-phuc-linh-*").Order(StringComparer.Ordinal))
            Data.Pipeline.Ingest(Path.GetFileName(file), File.ReadAllBytes(file), new IngestOptions());
        Final = Build(new(Plan, "final-2025"));
    }

    public DataFolder Data { get; }

    /// <summary>The closing review.</summary>
    public ReviewFigures Final { get; }

    public OfficialDocument Document => ReviewDocument.Of(Final, Data.Catalogue);

    public ReviewFigures Build(ReviewRequest request) => ReviewFigures.Build(Data.Database, Data.Catalogue, request, Samples.Clock);

    public void Dispose()
    {
        Data.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
