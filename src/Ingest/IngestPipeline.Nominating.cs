using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;

namespace DienHinh.Ingest;

/// <summary>Nominations by a person (giới thiệu dự hội nghị, đại hội): a record is introduced to an event as if its workbook said so, until that is taken back.</summary>
public sealed partial class IngestPipeline
{
    private const int LongestEvent = 200;

    private DecisionResult DecideNomination(DecisionRequest request, string by)
    {
        var isNominated = request.Means.Trim() switch
        {
            Decision.Nominate => true,
            Decision.Withdraw => false,
            var other => throw new DecisionException($"Với việc giới thiệu chỉ có \"{Decision.Nominate}\" (giới thiệu) và \"{Decision.Withdraw}\" (thôi giới thiệu), không có \"{other}\"."),
        };
        if (request.Reason is { Length: > LongestReason }) throw new DecisionException($"Ghi chú dài quá {LongestReason} ký tự.");
        if (request.Plan is not null) throw new DecisionException("Giới thiệu một điển hình thì không kèm kế hoạch.");
        var id = request.Spelling.Trim();
        var (submission, record) = RecordOf(id, DecisionSubject.Exemplar);
        var nominated = new NominatedRecord(record, EventOf(request.Event));
        var isWritten = WrittenNominations(id).Contains(nominated.Congress.Id);
        var inForce = Nominations().FirstOrDefault(n => n.Congress.Id == nominated.Congress.Id && IsSame(n.Record, record));
        if (isNominated && isWritten) throw new DecisionException($"Báo cáo đã ghi {record.Name} được giới thiệu dự {nominated.Event} rồi.");
        if (isNominated && inForce is not null) throw new DecisionException($"{record.Name} đã được giới thiệu dự {inForce.Event} rồi.");
        if (!isNominated && inForce is null)
        {
            throw new DecisionException(isWritten ? $"Việc giới thiệu {record.Name} là do báo cáo ghi; đơn vị gửi cần sửa báo cáo." : $"{record.Name} không có trong danh sách giới thiệu dự {nominated.Event}.");
        }

        var text = (isNominated ? nominated : inForce!).ToString();
        return StoreOfRecord(request, text, string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim(), submission, by);
    }

    // The latest decision on each record and event holds.
    private IEnumerable<NominatedRecord> Nominations() => journal.Decisions.Where(d => d.IsNomination)
        .GroupBy(d => d.Spelling, StringComparer.Ordinal).Select(g => g.Last()).Where(d => d.Means == Decision.Nominate).Select(d => NominatedRecord.Parse(d.Spelling));

    // By its name, or by the id that an event has in figures.
    private string EventOf(string? asked)
    {
        var text = HeaderFinder.Tidy(asked ?? "");
        if (text.Length == 0) throw new DecisionException("Hãy ghi tên đại hội hay hội nghị mà điển hình được giới thiệu dự.");
        if (text.Length > LongestEvent) throw new DecisionException($"Tên đại hội, hội nghị dài quá {LongestEvent} ký tự.");
        var name = ReadById("select mode(event) from (select event_id, event from fact_nomination union all select event_id, event from decision_nomination) where event_id = $id group by event_id", text, row => row.GetString(0)).FirstOrDefault() ?? text;
        return EventWords.Find(name) is not null ? name.Replace(HeldRecord.Bar, ' ')
            : throw new DecisionException($"\"{text}\" không nêu đại hội hay hội nghị nào; hãy ghi đủ tên, ví dụ \"Đại hội Thi đua yêu nước tỉnh lần thứ VI\" hoặc \"Hội nghị biểu dương điển hình tiên tiến huyện năm 2025\".");
    }

    private List<string> WrittenNominations(string exemplar) => ReadById("select event_id from fact_nomination where exemplar_id = $id", exemplar, row => row.GetString(0));
}
