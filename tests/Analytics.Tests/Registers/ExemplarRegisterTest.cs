using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;

namespace DienHinh.Analytics.Tests.Registers;

/// <summary>What the register tells of an exemplar beyond its row.</summary>
public sealed class ExemplarRegisterTest : IDisposable
{
    private readonly Facts _facts = Facts.FromSql("""
        insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2021), (2, 'p1', '101', 2023), (3, 'p1', '102', 2023);
        insert into given_exemplar (id, submission, kind, movements, owners) values
            ('1-1', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('2-1', 2, 'individual', 'an-ninh', 'cong-an-xa'), ('2-2', 2, 'individual', 'khuyen-hoc', 'hoi-phu-nu'), ('3-1', 3, 'individual', 'an-ninh', 'cong-an-xa');
        insert into given_person (id, name, category, sub_kind) values ('1-1', 'Lan', 'direct-worker', 'nong-dan'), ('2-1', 'Lan', 'leader-other', null), ('2-2', 'Minh', null, null), ('3-1', 'Lan', null, null);
        insert into given_award (id, form, level, occasion) values ('2-1', 'giay-khen', 'commune', 'ad-hoc');
        insert into given_nomination (id, event_id, event) values ('2-1', 'congress-province-6', 'Đại hội tỉnh lần thứ VI');
        insert into given_entry (id, submission, kind, exemplar, name, on_date, channel, state) values
            ('2-e1', 2, 'publicity', '2-1', 'Lan', '2023-05-01', 'portal', null), ('2-e2', 2, 'evaluation', null, 'Lan', '2023-06-01', null, 'dropped'), ('2-e3', 2, 'visit', null, null, '2023-06-01', null, null);
        insert into given_hold (decision, unit, kind, name, year) values (1, '101', 'individual', 'Minh', 2023);
        """);

    public void Dispose() => _facts.Dispose();

    [Fact]
    public void Find_TellsClassAwardEventEntriesAndState()
    {
        var lan = ExemplarRegister.Find(_facts.Database, "2-1")!;
        Assert.Equal(("1-1", "leader-other", false, null), (lan.Subject, lan.Category, lan.DirectLabour, lan.Held));
        Assert.Equal([new AwardEntry("giay-khen", "giay-khen", "commune", "ad-hoc", null, null)], lan.Awards);
        Assert.Equal([new NominationEntry("Đại hội tỉnh lần thứ VI", "congress-province-6", null, null, null)], lan.Nominations);
        Assert.Equal(
            [new LogEntry("2-e1", "publicity", new(2023, 5, 1), null, null, null, null, null), new LogEntry("2-e2", "evaluation", new(2023, 6, 1), null, null, null, null, "dropped")], lan.Entries);
        Assert.Equal(new StateEntry("dropped", 2023), lan.State);
        // The state is the subject's: her record of 2021 shows it too, the other commune's Lan does not.
        Assert.Equal(new StateEntry("dropped", 2023), ExemplarRegister.Find(_facts.Database, "1-1")!.State);
        Assert.Null(ExemplarRegister.Find(_facts.Database, "3-1")!.State);
    }

    [Fact]
    public void Find_HeldRecord_SaysWhySinceWhenAndWho() =>
        Assert.Equal(new HoldEntry(1, "Đơn thư", new DateTime(2025, 1, 1), "lan"), ExemplarRegister.Find(_facts.Database, "2-2")!.Held);

    [Theory]
    [InlineData("subject", "1-1", "1-1 2-1")]
    [InlineData("subject", "2-1", "1-1 2-1")]
    [InlineData("subject", "3-1", "3-1")]
    [InlineData("subject", "9-9", "")]
    [InlineData("category", "direct-worker,leader-other", "1-1 2-1")]
    [InlineData("without", "evaluation", "1-1 2-2 3-1")]
    [InlineData("without", "publicity,visit", "1-1 2-2 3-1")]
    [InlineData("without", "visit", "1-1 2-1 2-2 3-1")]
    public void List_BySubjectCategoryOrWhatIsMissing(string member, string values, string ids) =>
        Assert.Equal(ids, string.Join(' ', ExemplarRegister.List(_facts.Database, [new MemberFilter(member, FilterOperator.Equals, [.. values.Split(',')])]).Rows.Select(e => e.Id)));

    [Fact]
    public void List_ByMilestone()
    {
        using var facts = Facts.FromSql("""
            insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2021);
            insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('1-2', 1, 'individual', 'an-ninh', 'cong-an-xa');
            """);
        facts.Execute("insert into fact_exemplar_milestone (exemplar_id, milestone, on_date) values ('1-2', 'proposed', '2021-10-01')");
        Assert.Equal("1-2", string.Join(' ', ExemplarRegister.List(facts.Database, [new MemberFilter("milestone", FilterOperator.Equals, ["proposed"])]).Rows.Select(e => e.Id)));
    }

    [Fact]
    public void List_WithoutAnUnknownKind_IsRefusedWithTheNearest()
    {
        var mistake = Assert.Single(Assert.Throws<QueryException>(() => ExemplarRegister.List(_facts.Database, [new MemberFilter("without", FilterOperator.Equals, ["evalution"])])).Errors);
        Assert.Equal(("unknown-value", "evalution", "evaluation"), (mistake.Code, mistake.Member, mistake.Nearest));
    }

    [Theory]
    [InlineData("lan", "1-1 2-1 3-1")]
    [InlineData("MINH", "2-2")]
    [InlineData("minh lan", "")]
    [InlineData("%", "1-1 2-1 2-2 3-1")]
    public void List_ByWordsOfTheName(string name, string ids) => Assert.Equal(ids, Found(_facts, name));

    [Theory]
    // Without marks all are found; with them, what is written just so comes first.
    [InlineData("do van an", "1-1 1-2 1-3")]
    [InlineData("Đỗ Văn Ẩn", "1-3 1-1 1-2")]
    [InlineData("an do", "1-1 1-2 1-3")]
    [InlineData("uoc", "1-4")]
    public void List_ByName_NeedsNoMarks(string name, string ids)
    {
        using var facts = Facts.FromSql("""
            insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2021);
            insert into given_exemplar (id, submission, kind, movements, owners) values
                ('1-1', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('1-2', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('1-3', 1, 'individual', 'an-ninh', 'cong-an-xa'), ('1-4', 1, 'individual', 'an-ninh', 'cong-an-xa');
            insert into given_person (id, name) values ('1-1', 'Đỗ Văn Ân'), ('1-2', 'ĐỖ VĂN ÁN'), ('1-3', 'Đỗ Văn Ẩn'), ('1-4', 'Đặng Hữu Ước');
            """);
        Assert.Equal(ids, Found(facts, name));
    }

    private static string Found(Facts facts, string name) =>
        string.Join(' ', ExemplarRegister.List(facts.Database, [new MemberFilter("name", FilterOperator.Equals, [name])]).Rows.Select(e => e.Id));

    [Fact]
    public void Find_PersonOfUnknownClass_IsNeitherDirectLabourNorNot() => Assert.Null(ExemplarRegister.Find(_facts.Database, "3-1")!.DirectLabour);
}
