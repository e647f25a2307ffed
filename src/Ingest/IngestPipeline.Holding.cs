using System.Data.Common;
using System.Globalization;
using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest;

/// <summary>Holds (tạm giữ): what a complaint is about is left out of the totals until it is released.</summary>
public sealed partial class IngestPipeline
{
    private const int LongestReason = 2_000;

    private DecisionResult DecideHold(DecisionRequest request, string by)
    {
        var isHold = request.Means.Trim() switch
        {
            Decision.Hold => true,
            Decision.Release => false,
            var other => throw new DecisionException($"Với điển hình chỉ có \"{Decision.Hold}\" (tạm giữ) và \"{Decision.Release}\" (thôi giữ), không có \"{other}\"."),
        };
        if (isHold && string.IsNullOrWhiteSpace(request.Reason)) throw new DecisionException("Hãy ghi lý do tạm giữ, ví dụ đơn thư nào đang được xem xét.");
        if (request.Reason is { Length: > LongestReason }) throw new DecisionException($"Lý do dài quá {LongestReason} ký tự.");
        if (request.Plan is not null) throw new DecisionException("Tạm giữ một điển hình thì không kèm kế hoạch.");
        var (submission, record) = RecordOf(request.Spelling.Trim(), request.What);
        // What was held stays the same record, also where a later workbook told two of the name apart.
        var held = InForce(record);
        if (isHold && held == record) throw new DecisionException($"{record.Name} đang được tạm giữ rồi.");
        if (!isHold && held is null) throw new DecisionException($"{record.Name} không bị tạm giữ{(request.What == DecisionSubject.Exemplar ? " riêng ở năm này" : " cả chủ thể")}.");
        var text = (isHold ? record : held!).ToString();
        return StoreOfRecord(request, text, request.Reason?.Trim(), submission, by);
    }

    // The latest decision on each record holds.
    private HeldRecord? InForce(HeldRecord record) => journal.Decisions.Where(d => d.IsAboutExemplar)
        .GroupBy(d => d.Spelling, StringComparer.Ordinal).Select(g => g.Last()).Where(d => d.Means == Decision.Hold).Select(d => HeldRecord.Parse(d.Spelling))
        .Where(h => IsSame(h, record))
        .OrderByDescending(h => h == record).FirstOrDefault();

    private static bool IsSame(HeldRecord a, HeldRecord b) =>
        a.Unit == b.Unit && a.Kind == b.Kind && a.Year == b.Year && a.NameKey == b.NameKey && (a.PlaceKey is null || b.PlaceKey is null || a.PlaceKey == b.PlaceKey);

    private (int Submission, HeldRecord Record) RecordOf(string id, DecisionSubject what)
    {
        // Another of the same name in the same unit is told apart by place.
        var found = ReadById("""
            select e.submission_id, e.unit_id, e.kind, e.name, e.place, e.year, exists (
                select 1 from fact_exemplar o
                where o.unit_id = e.unit_id and o.kind = e.kind and o.name_key = e.name_key and o.place_key is distinct from e.place_key) as is_shared
            from fact_exemplar e where e.id = $id
            """, id, row => (row.GetInt32(0), RecordIn(row, what)));
        return found.Count > 0 ? found[0] : throw new DecisionException($"Không có điển hình mã \"{id}\". Hãy lấy mã bằng lệnh exemplars.");
    }

    private static HeldRecord RecordIn(DbDataReader row, DecisionSubject what) => new(
        row.GetString(1), Codes.FindKind(row.GetString(2))!.Value, row.GetString(3),
        row.GetBoolean(6) ? Convert.ToString(row.GetValue(4), CultureInfo.InvariantCulture) ?? "" : null,
        what == DecisionSubject.Exemplar ? row.GetInt32(5) : null);

    // What a statement about one id, its parameter, gives.
    private List<T> ReadById<T>(string sql, string id, Func<DbDataReader, T> read)
    {
        using var connection = database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("id", id);
        command.Parameters.Add(parameter);
        using var row = command.ExecuteReader();
        var found = new List<T>();
        while (row.Read()) found.Add(read(row));
        return found;
    }

    // The record stands for the spelling: by its words, not by an id that moves.
    private DecisionResult StoreOfRecord(DecisionRequest request, string record, string? reason, int submission, string by)
    {
        var decision = Numbered(request with { Spelling = record, Means = request.Means.Trim(), Reason = reason }, by);
        _store.Store(decision, []);
        return new DecisionResult(decision, [submission], 0, 0);
    }
}
