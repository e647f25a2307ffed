using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Tests;

public sealed class IngestPipelineNominatingTest : IDisposable
{
    private const string Congress = "Đại hội Thi đua yêu nước tỉnh lần thứ VI";

    private static readonly DecisionRequest s_nominate = new(DecisionSubject.Nomination, "1-2", Decision.Nominate, Reason: " Tờ trình 12 ", Event: $" {Congress} ");

    private readonly LastingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nomination_IsJournalledByWordsThatLast_AndRebuilt()
    {
        using (var data = _folder.Open())
        {
            MyHaiReport.Load().SendTo(data);
            var result = data.Pipeline.Decide(s_nominate, "lan");
            var nominated = NominatedRecord.Parse(result.Decision.Spelling);
            Assert.Equal((MyHaiReport.Text(data, "select name from fact_exemplar where id = '1-2'"), 2024, Congress), (nominated.Record.Name, nominated.Record.Year, nominated.Event));
            Assert.Equal(("Tờ trình 12", "lan", Decision.Nominate), (result.Decision.Reason, result.Decision.By, result.Decision.Means));
            Assert.Equal([1], result.Submissions);
            Assert.Equal("congress province 6 congress-province-6", MyHaiReport.Text(data, """
                select concat_ws(' ', n.event_kind, n.level, n.event_ordinal, n.event_id) from decision_nomination n
                join fact_exemplar e on e.unit_id = n.unit_id and e.kind = n.kind and e.name_key = n.name_key and e.year = n.year where e.id = '1-2'
                """));
        }

        using var lived = _folder.Open();
        var before = LastingFolder.Digest(lived);
        lived.Dispose();
        using var rebuilt = _folder.Rebuild();
        Assert.Equal(before, LastingFolder.Digest(rebuilt));
    }

    [Fact]
    public void Withdraw_EndsIt_AndItCanBeNominatedAgain_UnderAnySpellingOfTheEvent()
    {
        using var data = _folder.Open();
        MyHaiReport.Load().SendTo(data);
        var spelling = data.Pipeline.Decide(s_nominate, "lan").Decision.Spelling;
        Assert.Equal(spelling, data.Pipeline.Decide(s_nominate with { Means = Decision.Withdraw, Event = "ĐẠI HỘI TĐYN TỈNH LẦN THỨ 6" }, "lan").Decision.Spelling);
        Assert.Equal(spelling, data.Pipeline.Decide(s_nominate with { Event = "congress-province-6" }, "lan").Decision.Spelling);
        Assert.Equal([Decision.Nominate, Decision.Withdraw, Decision.Nominate], data.Journal.Decisions.Select(d => d.Means));
    }

    [Theory]
    [InlineData("9-9", Decision.Nominate, Congress, "Không có điển hình mã \"9-9\".")]
    [InlineData("1-2", Decision.Nominate, " ", "Hãy ghi tên đại hội")]
    [InlineData("1-2", Decision.Nominate, "Lễ kỷ niệm", "không nêu đại hội hay hội nghị nào")]
    [InlineData("1-2", Decision.Hold, Congress, "chỉ có \"nominate\"")]
    [InlineData("1-2", Decision.Withdraw, Congress, "không có trong danh sách giới thiệu")]
    public void Nomination_WithAMistake_IsRefusedAndChangesNothing(string id, string means, string congress, string message)
    {
        using var data = _folder.Open();
        MyHaiReport.Load().SendTo(data);
        var refused = MyHaiReport.Refusal(data, new DecisionRequest(DecisionSubject.Nomination, id, means, Event: congress));
        Assert.Contains(message, refused, StringComparison.Ordinal);
        Assert.Empty(data.Journal.Decisions);
    }

    [Fact]
    public void Nomination_Twice_IsRefused()
    {
        using var data = _folder.Open();
        MyHaiReport.Load().SendTo(data);
        data.Pipeline.Decide(s_nominate, "lan");
        Assert.Contains("đã được giới thiệu dự", MyHaiReport.Refusal(data, s_nominate), StringComparison.Ordinal);
    }
}
