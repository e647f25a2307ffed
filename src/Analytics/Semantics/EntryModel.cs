namespace DienHinh.Analytics.Semantics;

/// <summary>Dimensions and measures of what happened around exemplars: publicity, visits, copies, inspections, and whether they are kept up.</summary>
internal static class EntryModel
{
    public static readonly Dimension[] Dimensions =
    [
        new()
        {
            Name = "entryKind", Title = new("Loại việc", "Kind of entry"), Description = "Việc làm quanh điển hình: tuyên truyền, tham quan, nhân rộng, kiểm tra, bồi dưỡng.",
            EntrySql = "f.kind", None = new("Không rõ việc", "No kind"),
            Members =
            [
                new("publicity", new("Tuyên truyền", "Publicity")), new("visit", new("Tham quan, học tập", "Study visit")), new("replication", new("Nhân rộng", "Replication")),
                new("evaluation", new("Kiểm tra, đánh giá", "Evaluation")), new("nurture", new("Bồi dưỡng, hỗ trợ", "Nurturing")),
            ],
        },
        new()
        {
            Name = "channel", Title = new("Kênh tuyên truyền", "Channel"), Description = "Kênh của việc tuyên truyền.",
            EntrySql = "f.channel_code", None = new("Không nêu kênh", "No channel"),
            Members =
            [
                new("loudspeaker", new("Loa, truyền thanh", "Loudspeaker")), new("broadcast", new("Phát thanh, truyền hình", "Radio and television")), new("newspaper", new("Báo, tạp chí, bản tin", "Newspaper")),
                new("portal", new("Cổng, trang thông tin điện tử", "Web portal")), new("social", new("Mạng xã hội", "Social media")), new("visual", new("Trực quan", "Banners")),
                new("meeting", new("Hội nghị, sinh hoạt", "Meetings")), new("other", new("Kênh khác", "Other")),
            ],
        },
    ];

    public static readonly Measure[] Measures =
    [
        Count("entries", "Số việc", "Entries", "Số việc làm quanh điển hình mà tệp ghi lại, mọi loại.", "f.weight"),
        OfKind("publicity", "Tin bài, lượt tuyên truyền", "Publicity", "tuyên truyền", "publicity"),
        OfKind("studyVisits", "Lượt tham quan, học tập", "Study visits", "tham quan, học tập, giao lưu", "visit"),
        OfKind("evaluations", "Lượt kiểm tra, đánh giá", "Evaluations", "kiểm tra, khảo sát, đánh giá", "evaluation"),
        OfKind("replications", "Lượt nhân rộng", "Replications", "nhân rộng, mỗi nơi làm theo một việc", "replication"),
        State("maintained", "Còn duy trì", "Maintained", "còn duy trì"),
        State("dropped", "Không còn duy trì", "Dropped", "không còn duy trì"),
    ];

    private static Measure OfKind(string name, string vi, string en, string what, string kind) => Count(name, vi, en, $"Số việc {what} mà tệp ghi lại.", $"case when f.kind = '{kind}' then f.weight else 0 end");

    // A subject has one state a year; at the end of a period the latest that was told holds.
    private static Measure State(string name, string vi, string en, string what) => Count(name, vi, en,
        $"Số điển hình {what} theo lần đánh giá sau cùng đến cuối kỳ; chia theo năm thì theo lần sau cùng của từng năm.",
        $"case when f.is_last_of_year and f.state = '{name}' then f.weight else 0 end") with { Unit = "subject", UntilDaySql = "f.until_day" };

    private static Measure Count(string name, string vi, string en, string description, string sql) => new()
    {
        Name = name,
        Title = new(vi, en),
        Description = description,
        Unit = "entry",
        Base = MeasureBase.Entry,
        Sql = sql,
        DaySql = "f.day",
        DatedDaySql = "f.dated_day",
    };
}
