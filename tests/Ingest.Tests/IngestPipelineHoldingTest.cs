using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Tests;

public sealed class IngestPipelineHoldingTest : IDisposable
{
    private readonly LastingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(DecisionSubject.Exemplar, 2024)]
    [InlineData(DecisionSubject.Subject, null)]
    public void Hold_IsJournalledByWordsThatLast_AndRebuilt(DecisionSubject what, int? year)
    {
        using (var data = _folder.Open())
        {
            MyHaiReport.Load().SendTo(data);
            var name = MyHaiReport.Text(data, "select name from fact_exemplar where id = '1-2'");
            var result = data.Pipeline.Decide(new DecisionRequest(what, "1-2", Decision.Hold, Reason: " Đơn của ông B "), "lan");
            var held = HeldRecord.Parse(result.Decision.Spelling);
            Assert.Equal((name, year, null, "Đơn của ông B"), (held.Name, held.Year, held.Place, result.Decision.Reason));
            Assert.Equal([1], result.Submissions);
            Assert.Equal(1, Count(data, "decision d join decision_hold h on h.decision_id = d.id join fact_exemplar e on e.unit_id = h.unit_id and e.kind = h.kind and e.name_key = h.name_key", "d.means = 'hold' and e.id = '1-2'"));
        }

        using var lived = _folder.Open();
        var before = LastingFolder.Digest(lived);
        lived.Dispose();
        using var rebuilt = _folder.Rebuild();
        Assert.Equal(before, LastingFolder.Digest(rebuilt));
    }

    [Fact]
    public void Hold_NameThatTwoPlacesShare_IsOfItsPlace()
    {
        using var data = _folder.Open();
        var report = MyHaiReport.Load();
        report.Rows[2] = report.Rows[1] with { Place = "Khu phố 9" };
        report.SendTo(data);
        var held = HeldRecord.Parse(data.Pipeline.Decide(new DecisionRequest(DecisionSubject.Subject, "1-3", Decision.Hold, Reason: "đơn"), "lan").Decision.Spelling);
        Assert.Equal("Khu phố 9", held.Place);
    }

    [Fact]
    public void Release_EndsTheHold_AndCanBeHeldAgain()
    {
        using var data = _folder.Open();
        MyHaiReport.Load().SendTo(data);
        var hold = new DecisionRequest(DecisionSubject.Exemplar, "1-2", Decision.Hold, Reason: "đơn");
        var spelling = data.Pipeline.Decide(hold, "lan").Decision.Spelling;
        Assert.Equal(spelling, data.Pipeline.Decide(hold with { Means = Decision.Release, Reason = null }, "lan").Decision.Spelling);
        Assert.Equal(spelling, data.Pipeline.Decide(hold, "lan").Decision.Spelling);
        Assert.Equal([Decision.Hold, Decision.Release, Decision.Hold], data.Journal.Decisions.Select(d => d.Means));
    }

    [Theory]
    [InlineData("9-9", Decision.Hold, "đơn", "Không có điển hình mã \"9-9\".")]
    [InlineData("1-2", Decision.Hold, " ", "Hãy ghi lý do tạm giữ")]
    [InlineData("1-2", Decision.Ignore, "đơn", "Với điển hình chỉ có \"hold\"")]
    [InlineData("1-2", Decision.Release, null, "không bị tạm giữ")]
    public void Hold_WithAMistake_IsRefusedAndChangesNothing(string id, string means, string? reason, string message)
    {
        using var data = _folder.Open();
        MyHaiReport.Load().SendTo(data);
        var refused = MyHaiReport.Refusal(data, new DecisionRequest(DecisionSubject.Exemplar, id, means, Reason: reason));
        Assert.Contains(message, refused, StringComparison.Ordinal);
        Assert.Empty(data.Journal.Decisions);
    }

    [Fact]
    public void Hold_Twice_IsRefused()
    {
        using var data = _folder.Open();
        MyHaiReport.Load().SendTo(data);
        var hold = new DecisionRequest(DecisionSubject.Exemplar, "1-2", Decision.Hold, Reason: "đơn");
        data.Pipeline.Decide(hold, "lan");
        Assert.Contains("đang được tạm giữ rồi", MyHaiReport.Refusal(data, hold), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("05794|individual|Nguyễn Văn An|*|2023")]
    [InlineData("05794|household|Hộ ông An||*")]
    [InlineData("05794/hoi-nong-dan|collective|Chi hội 3|Xóm 3|*")]
    public void HeldRecord_IsWrittenAndReadAlike(string text) => Assert.Equal(text, HeldRecord.Parse(text).ToString());

    [Fact]
    public void HeldRecord_OfABarInAName_StaysOneName() => Assert.Equal("An Bình", HeldRecord.Parse(new HeldRecord("1", ExemplarKind.Model, "An|Bình", null, null).ToString()).Name);

    private static int Count(DataFolder data, string from, string where) => int.Parse(MyHaiReport.Text(data, $"select count(*)::varchar from {from} where {where}"), System.Globalization.CultureInfo.InvariantCulture);
}
