using System.Text;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Views;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;

namespace DienHinh.Analytics.Tests.Registers;

public sealed class SubmissionDiffTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-diff-").FullName;
    private readonly DataFolder _data;

    public SubmissionDiffTest()
    {
        _data = DataFolder.Open(_folder, DataRoot, TimeProvider.System);
        using var connection = _data.Database.Connect();
        AnalyticsViews.Create(connection);
    }

    private static string DataRoot
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "DienHinh.sln"))) folder = folder.Parent!;
            return Path.Combine(folder.FullName, "data");
        }
    }

    public void Dispose()
    {
        _data.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Between_Correction_TellsAddedRemovedChangedAndNothingElse()
    {
        Send(List("1;Nguyễn Văn An;Thôn 1;Xây dựng nông thôn mới;Cá nhân", "2;Trần Thị Bình;Thôn 2;Dạy tốt - Học tốt;Cá nhân", "3;Lê Văn Cường;Thôn 3;Dạy tốt - Học tốt;Cá nhân", "4;Chi hội phụ nữ;Thôn 4;Xây dựng nông thôn mới;Tập thể"));
        // An moves to another row, Bình to another movement, Cường to another place; the association goes, a household comes.
        Send(List("1;Trần Thị Bình;Thôn 2;Xây dựng nông thôn mới;Cá nhân", "2;Lê Văn Cường;Thôn 5;Dạy tốt - Học tốt;Cá nhân", "3;Hộ bà Phạm Thị Dung;Thôn 1;Xây dựng nông thôn mới;Hộ gia đình", "4;Nguyễn Văn An;Thôn 1;Xây dựng nông thôn mới;Cá nhân"));
        foreach (var (a, b) in new[] { (1, 2), (2, 1) })
        {
            var diff = Between(a, b);
            Assert.Equal((1, 2, 1), (diff.From.Id, diff.To.Id, diff.Unchanged));
            Assert.Equal(["Hộ bà Phạm Thị Dung"], diff.Added.Select(r => r.Name));
            Assert.Equal(["Chi hội phụ nữ"], diff.Removed.Select(r => r.Name));
            Assert.Equal(
                ["Lê Văn Cường: place Thôn 3 -> Thôn 5", "Trần Thị Bình: movements day-tot-hoc-tot -> nong-thon-moi"],
                diff.Changed.Select(c => $"{c.After.Name}: {string.Join(", ", c.Fields.Where(f => f.Field != "owners").Select(f => $"{f.Field} {f.Before} -> {f.After}"))}").Order(StringComparer.Ordinal));
            Assert.False(diff.IsEmpty);
        }
    }

    [Fact]
    public void Between_NameThatStandsTwice_PairsTheEqualRowsFirst()
    {
        Send(List("1;Nguyễn Văn An;Thôn 1;Xây dựng nông thôn mới;Cá nhân", "2;Nguyễn Văn An;Thôn 2;Xây dựng nông thôn mới;Cá nhân"));
        Send(List("1;Nguyễn Văn An;Thôn 2;Xây dựng nông thôn mới;Cá nhân", "2;Nguyễn Văn An;Thôn 9;Xây dựng nông thôn mới;Cá nhân"));
        var diff = Between(1, 2);
        Assert.Equal((1, 1, 0, 0), (diff.Unchanged, diff.Changed.Count, diff.Added.Count, diff.Removed.Count));
        Assert.Equal(new FieldChange("place", "Thôn 1", "Thôn 9"), diff.Changed[0].Fields.Single());
    }

    [Fact]
    public void Between_SummaryForms_TellsTheFiguresThatDiffer()
    {
        Send(Summary("1;Xây dựng nông thôn mới;2;5;1", "2;Dạy tốt - Học tốt;1;1;0"));
        Send(Summary("1;Xây dựng nông thôn mới;2;6;1", "2;Thực hiện nhiệm vụ quốc phòng - an ninh;1;1;0"));
        var diff = Between(1, 2);
        Assert.Empty(diff.Added.Concat(diff.Removed));
        Assert.Contains(diff.Figures, f => f is { Kind: "individual", Before: 5, After: 6, Year: 2024 } && f.Movements.SequenceEqual(["nong-thon-moi"]));
        Assert.Contains(diff.Figures, f => f is { Kind: "collective", Before: 1, After: null });
        Assert.Contains(diff.Figures, f => f is { Kind: "collective", Before: null, After: 1 });
        Assert.DoesNotContain(diff.Figures, f => f.Before == f.After);
        Assert.All(diff.Figures, f => Assert.Matches(@"^[^!]+![A-Z]+\d+", f.AfterCells ?? f.BeforeCells));
        Assert.True(Between(1, 1).IsEmpty);
    }

    [Fact]
    public void Between_RowsThatWait_TellsThem()
    {
        Send(List("1;Nguyễn Văn An;Thôn 1;Xây dựng nông thôn mới;Cá nhân", "2;Trần Thị Mận;Thôn 1;Phong trào trồng nấm;Cá nhân", "3;Lê Văn Sơn;Thôn 1;Phong trào trồng nấm;Cá nhân"));
        Send(List("1;Nguyễn Văn An;Thôn 1;Xây dựng nông thôn mới;Cá nhân", "2;Trần Thị Hoa;Thôn 1;Phong trào trồng nấm;Cá nhân", "3;Lê Văn Tâm;Thôn 1;Phong trào nuôi ong;Cá nhân"));
        var diff = Between(1, 2);
        Assert.Equal([("unknown-movement", "Phong trào nuôi ong", 0, 1), ("unknown-movement", "Phong trào trồng nấm", 2, 1)], diff.Waiting.Select(w => (w.Code, w.Text, w.Before, w.After)));
        Assert.False(diff.IsEmpty);
    }

    [Fact]
    public void Between_YearsOfOneAlone_AreNotCompared()
    {
        Send(Years("1;Nguyễn Văn An;2022;Xây dựng nông thôn mới;Cá nhân", "2;Trần Thị Bình;2023;Dạy tốt - Học tốt;Cá nhân"), null);
        Send(Years("1;Trần Thị Bình;2023;Dạy tốt - Học tốt;Cá nhân", "2;Nguyễn Văn An;2024;Xây dựng nông thôn mới;Cá nhân"), null);
        var diff = Between(1, 2);
        Assert.True(diff.IsEmpty);
        Assert.Equal(1, diff.Unchanged);
        Assert.Equal([2022, 2024], diff.YearsApart);
        // Two files without a common year are compared as they are.
        Send(Years("1;Nguyễn Văn An;2021;Xây dựng nông thôn mới;Cá nhân"), null);
        Assert.Equal((1, 1, 0), (Between(2, 3).Changed.Count, Between(2, 3).Removed.Count, Between(2, 3).YearsApart.Count));
    }

    [Fact]
    public void Pending_GroupsBySpellingWithItsCells()
    {
        Send(List("1;Nguyễn Văn An;Thôn 1;Nuôi cá lồng;Cá nhân", "2;Trần Thị Bình;Thôn 2;NUÔI CÁ LỒNG.;Cá nhân", "3;Lê Văn Cường;Thôn 3;;Cá nhân"));
        var groups = PendingRegister.List(_data.Database, _data.Catalogue);
        Assert.Equal(3, PendingRegister.Count(_data.Database));
        Assert.Equal([("unknown-movement", 2), ("missing-movement", 1)], groups.Select(g => (g.Code, g.Rows)));
        Assert.Equal((DecisionSubject.Movement, "Nuôi cá lồng"), (groups[0].What, groups[0].Spelling));
        Assert.Equal(["A6:E6", "A7:E7"], groups[0].Cells.Select(c => c.Cells));
        Assert.Null(groups[1].What);

        // What was replaced no longer waits.
        Send(List("1;Nguyễn Văn An;Thôn 1;Xây dựng nông thôn mới;Cá nhân"));
        Assert.Empty(PendingRegister.List(_data.Database, _data.Catalogue));
        Assert.Equal(0, PendingRegister.Count(_data.Database));
    }

    private SubmissionDiff Between(int a, int b) => SubmissionDiff.Between(_data.Database, _data.Submissions.Find(a)!, _data.Submissions.Find(b)!);

    private void Send(string text, int? year = 2024)
    {
        var result = _data.Pipeline.Ingest("phuong-my-hai.csv", Encoding.UTF8.GetBytes("\uFEFF" + text), new IngestOptions(Unit: "22780", Year: year));
        Assert.StartsWith("accepted", result.Status, StringComparison.Ordinal);
    }

    private static string List(params string[] rows) =>
        "ỦY BAN NHÂN DÂN PHƯỜNG MỸ HẢI;;;;\nDANH SÁCH;;;;\nĐiển hình tiên tiến năm 2024;;;;\n;;;;\nSTT;Tên đơn vị, cá nhân;Khu phố;Nội dung phong trào;Loại hình\n" + string.Join('\n', rows) + "\n";

    private static string Years(params string[] rows) =>
        "ỦY BAN NHÂN DÂN PHƯỜNG MỸ HẢI;;;;\nDANH SÁCH;;;;\nĐiển hình tiên tiến;;;;\n;;;;\nSTT;Tên đơn vị, cá nhân;Năm;Nội dung phong trào;Loại hình\n" + string.Join('\n', rows) + "\n";

    private static string Summary(params string[] rows) =>
        "ỦY BAN NHÂN DÂN PHƯỜNG MỸ HẢI;;;;\nBIỂU TỔNG HỢP;;;;\nĐiển hình tiên tiến năm 2024;;;;\n;;;;\nSTT;Phong trào;Tập thể;Cá nhân;Hộ gia đình\n" + string.Join('\n', rows) + "\n";
}
