using System.Text;
using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Tests.Exports;
using DienHinh.Analytics.Tests.Reports;
using DienHinh.Analytics.Views;
using DienHinh.Ingest;

namespace DienHinh.Analytics.Tests.Documents;

/// <summary>What a review says where reports are missing, or say what the review does not count.</summary>
public sealed class ReviewGapsTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-review-").FullName;
    private readonly DataFolder _data;

    public ReviewGapsTest()
    {
        _data = DataFolder.Open(_folder, RealData.Folder, TimeProvider.System);
        using var connection = _data.Database.Connect();
        AnalyticsViews.Create(connection);
    }

    [Fact]
    public void NoReportSinceTheEarlierReview_IsNotNothingAdded()
    {
        Ingest(2021, "ĐƯỢC CÔNG NHẬN", "Xóm Soi,Tập thể", "Nguyễn Văn Khải,Cá nhân");

        Assert.Contains("Kỳ sơ kết trước tính đến ngày 11/6/2023 có 2 điển hình; từ đó đến hết ngày 30/6/2025 chưa có báo cáo (còn thiếu báo cáo năm 2023 và năm 2024).", Text("final-2025"), StringComparison.Ordinal);
    }

    [Fact]
    public void CommendationWithoutForm_IsNotDenied()
    {
        Ingest(2024, "ĐƯỢC KHEN THƯỞNG", "Nguyễn Văn Khải,Cá nhân");

        Assert.Contains("Các báo cáo ghi nhận 1 điển hình được khen thưởng. Các báo cáo không ghi giới thiệu dự hội nghị, đại hội, nhân rộng.", Text("final-2025"), StringComparison.Ordinal);
    }

    [Fact]
    public void NominationsOfTheYearThatIsNotOver_AreToldThoughTheyDoNotCount()
    {
        Ingest(2024, "ĐƯỢC CÔNG NHẬN", "Xóm Soi,Tập thể", "Nguyễn Văn Khải,Cá nhân");
        Ingest(2025, "GIỚI THIỆU DỰ ĐẠI HỘI THI ĐUA YÊU NƯỚC", "Xóm Soi,Tập thể", "Nguyễn Văn Khải,Cá nhân");

        var text = Text("final-2025");
        Assert.Contains("Tính đến hết năm 2025, các báo cáo ghi 2 điển hình được giới thiệu dự hội nghị, đại hội; phần ghi ngày sau ngày chốt hoặc chỉ ghi năm chưa tính vào kỳ này.", text, StringComparison.Ordinal);
        Assert.Contains("Các báo cáo không ghi khen thưởng, nhân rộng.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void YearOfTheCutOff_IsToldBesideTheClosedYears_AndItsReportIsNotDemanded()
    {
        Ingest(2021, "ĐƯỢC CÔNG NHẬN", "Xóm Soi,Tập thể", "Nguyễn Văn Khải,Cá nhân");
        Ingest(2023, "ĐƯỢC CÔNG NHẬN", "Xóm Chùa,Tập thể,19/5/2023", "Lê Văn Dũng,Cá nhân,11/6/2023", "Hoàng Văn Sơn,Cá nhân,12/6/2023");

        var text = Text("interim-2023");
        Assert.Contains("Báo cáo phải nộp của các năm 2021–2022 là 2, đã nộp 1 (50 %)", text, StringComparison.Ordinal);
        Assert.Contains("Báo cáo năm 2023 đến ngày chốt chưa đến hạn, đã nhận 1; phần có ngày đến hết ngày chốt được tính.", text, StringComparison.Ordinal);
        Assert.Contains("Các năm này chưa gồm 2 điển hình của năm 2023, được công nhận đến hết ngày 11/6/2023 và đã có trong tổng số.", text, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _data.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Text(string review) => string.Join(' ', ReviewDocument.Of(ReviewFigures.Build(_data.Database, _data.Catalogue, new(SampleReview.Plan, review), Samples.Clock), _data.Catalogue)
        .Blocks.OfType<ParagraphBlock>().Select(p => p.Text));

    // Rows: name, kind and, where it is known, the day.
    private void Ingest(int year, string step, params string[] rows)
    {
        var isDated = rows.Any(r => r.Split(',').Length > 2);
        var lines = rows.Select((r, i) => $"{i + 1},{string.Join(',', r.Split(',').Take(2))},Toàn dân bảo vệ an ninh Tổ quốc{(isDated ? "," + r.Split(',')[2] : "")}");
        var text = $"UBND HUYỆN ĐẠI TỪ\nUBND XÃ PHỤC LINH\nDANH SÁCH ĐIỂN HÌNH TIÊN TIẾN {step} NĂM {year}\n\nSTT,Họ và tên,Đối tượng,Phong trào thi đua{(isDated ? ",Ngày công nhận" : "")}\n{string.Join('\n', lines)}\n";
        var result = _data.Pipeline.Ingest($"xa-phuc-linh-{year}.csv", Encoding.UTF8.GetBytes("\uFEFF" + text), new IngestOptions(Unit: "05794", Year: year));
        Assert.Equal(rows.Length, result.Exemplars);
    }
}
