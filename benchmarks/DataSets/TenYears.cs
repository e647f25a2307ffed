using System.Data.Common;
using System.Globalization;
using DienHinh.Analytics.Views;
using DienHinh.Ingest.Storage;

namespace DienHinh.Benchmarks.DataSets;

/// <summary>
/// Facts of ten years of 50,000 communes in 63 provinces and 700 districts, drawn by hash, so that every run has the same: nine reports in ten came in,
/// one exemplar in five names two movements.
/// </summary>
internal static class TenYears
{
    private const int Communes = 50_000;
    private const int FirstYear = 2016;
    private const int LastYear = 2025;

    /// <summary>Writes a database of about so many exemplars; what stands at the path is replaced.</summary>
    public static void Write(string path, long exemplars)
    {
        File.Delete(path);
        using var database = FactDatabase.Open(path, new FactDatabaseSettings { MemoryLimitMegabytes = 8_192 });
        using var connection = database.Connect();
        foreach (var (name, sql) in Steps(exemplars))
        {
            Console.Error.WriteLine($"  {name}");
            Execute(connection, sql);
        }

        AnalyticsViews.Create(connection);
    }

    private static IEnumerable<(string Name, string Sql)> Steps(long exemplars)
    {
        var perReport = (exemplars / (Communes * (LastYear - FirstYear + 1) * 0.9)).ToString(CultureInfo.InvariantCulture);
        yield return ("units", $"""
            insert into ref_unit select 'T' || p, 'T' || p, 'Tỉnh ' || p, 'province', null, null, null, 'T' || p, null, null from range(63) t(p);
            insert into ref_unit select 'H' || d, 'H' || d, 'Huyện ' || d, 'district', 'T' || d % 63, null, '2025-06-30', 'T' || d % 63, 'H' || d, null from range(700) t(d);
            insert into ref_unit select 'X' || c, 'X' || c, 'Xã ' || c, 'commune', 'H' || c % 700, null, null, 'T' || (c % 700) % 63, 'H' || c % 700, 'X' || c from range({Communes}) t(c);
            """);
        yield return ("movements, owners, plans", $"""
            insert into ref_movement select 'm' || m, 'Phong trào ' || m, 'Movement ' || m, ['phong_trao', 'cuoc_van_dong', 'linh_vuc'][1 + m % 3], 'g' || m % 6, null from range(40) t(m);
            insert into ref_owner select 'o' || o, 'Đơn vị chủ trì ' || o, 'Owner ' || o, 'xã', 's' || o % 4 from range(20) t(o);
            insert into ref_plan select 'p' || p, 'Kế hoạch ' || p, 'Plan ' || p, 'T' || p, {FirstYear}, {LastYear} from range(63) t(p);
            insert into ref_plan_item select 'p' || p, i::varchar, i + 1, 'Mục ' || i from range(63) t(p), range(10) u(i);
            insert into ref_plan_item_movement select 'p' || p, i::varchar, 'm' || m from range(63) t(p), range(10) u(i), range(40) v(m) where m % 10 = i;
            insert into ref_expected_submission select 'p' || (c % 700) % 63, 'X' || c, y, make_date(y::integer, 12, 15) from range({Communes}) t(c), range({FirstYear}, {LastYear + 1}) u(y);
            """);
        yield return ("submissions", $"""
            insert into submission
                select row_number() over (order by y, c), 'bao-cao-' || c || '-' || y || '.xlsx', md5(c || '/' || y), make_timestamp(y::integer, 12, 1 + (hash(c, y) % 28)::integer, 2, 0, 0.0), null, 'accepted',
                    'p' || (c % 700) % 63, 'X' || c, null, 1, '{"{}"}'
                from range({Communes}) t(c), range({FirstYear}, {LastYear + 1}) u(y) where hash(c, y, 1) % 10 > 0;
            insert into submission_year select id, year(received_at), true from submission;
            """);
        yield return ("exemplars", $"""
            insert into fact_exemplar by name
                select s.id || '-' || n as id, s.id as submission_id, s.unit_id, year(s.received_at)::integer as year, ['collective', 'individual', 'individual', 'household', 'model'][1 + (hash(s.id, n) % 5)::integer] as kind,
                    'Điển hình ' || hash(s.id, n) % 4000000 as name, name as name_as_found, 'Danh sách' as sheet, 'A' || 6 + n || ':H' || 6 + n as cells
                from submission s, range(1, 1000) t(n) where n <= {perReport} + (hash(s.id) % 3)::integer - 1;
            """);
        yield return ("movements and owners of exemplars", """
            insert into fact_exemplar_movement select id, 'm' || hash(id) % 40 from fact_exemplar;
            insert into fact_exemplar_movement select id, 'm' || (hash(id) + 7) % 40 from fact_exemplar where hash(id, 1) % 5 = 0;
            insert into fact_exemplar_owner select id, 'o' || hash(id) % 20 from fact_exemplar;
            """);
        yield return ("milestones", """
            insert into fact_exemplar_milestone select id, 'registered', null from fact_exemplar where hash(id, 2) % 2 = 0;
            insert into fact_exemplar_milestone select id, 'recognised', case when hash(id, 3) % 3 = 0 then make_date(year, 1 + (hash(id, 4) % 12)::integer, 1 + (hash(id, 5) % 28)::integer) end from fact_exemplar;
            insert into fact_exemplar_milestone select id, 'commended', null from fact_exemplar where hash(id, 6) % 4 = 0;
            """);
        yield return ("awards", """
            insert into fact_award by name select id as exemplar_id, 1 as ordinal, 'Giấy khen' as form, 'commune' as level from fact_exemplar where hash(id, 6) % 4 = 0;
            checkpoint;
            """);
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
