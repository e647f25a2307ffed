using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using DienHinh.Analytics.Insights.Duplicates;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Storage;

namespace DienHinh.Benchmarks;

/// <summary>The search for duplicates over as many named records as the country has: a fifth of the people stand twice, some of them misspelt or moved. Who is who is known.</summary>
internal static class DuplicateBenchmark
{
    private const int PeoplePerCommune = 100;
    private const int CommunesPerDistrict = 15;
    private const int DistrictsPerProvince = 11;

    private static readonly string[] s_families = Weighted("Nguyễn:38 Trần:11 Lê:10 Phạm:7 Hoàng:5 Huỳnh:5 Phan:5 Vũ:4 Võ:4 Đặng:2 Bùi:2 Đỗ:2 Hồ:1 Ngô:1 Dương:1 Lý:1 Nông:1");
    private static readonly string[] s_middles = Weighted("Văn:12 Thị:16 Đức:4 Minh:4 Ngọc:4 Thanh:4 Quốc:3 Hữu:3 Xuân:3 Thu:3 Kim:2 Hồng:2 Quang:2 Công:2 Đình:2 Bá:1 Mạnh:1 Tuyết:1 Bích:1 Trọng:1");
    private static readonly string[] s_given =
        "Anh An Bảo Bình Châu Chi Cường Cúc Dung Dũng Duyên Đạt Đông Giang Hà Hải Hạnh Hằng Hậu Hiền Hiếu Hoa Hòa Hoàng Hồng Hùng Huệ Hương Huy Khánh Khoa Kiên Lan Lâm Liên Linh Loan Long Lộc Lợi Mai Minh Mỹ Nam Nga Ngân Nghĩa Ngọc Nhung Oanh Phong Phúc Phương Quân Quyên Sơn Tâm Tân Thanh Thảo Thắng Thịnh Thủy Tiến Toàn Trang Trinh Trung Tuấn Tuyết Vân Việt Vinh Yến"
            .Split(' ');

    /// <summary>Draws the records, runs the search once and prints time, memory, and how much of what it tells is right.</summary>
    public static int Run(int records)
    {
        using var database = FactDatabase.InMemory();
        using var connection = database.Connect();
        var entities = Write(connection, records, new Random(8));
        using var process = Process.GetCurrentProcess();
        var before = process.PeakWorkingSet64;
        var watch = Stopwatch.StartNew();
        var found = DuplicateSearch.Run(connection, DuplicateRegister.Least);
        watch.Stop();
        process.Refresh();
        // The n-th record is of the n-th person, and those beyond the people are of the first ones again.
        bool IsRight(LikelyPair pair) => Entity(pair.A, entities) == Entity(pair.B, entities);
        var right = found.Count(IsRight);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records} records, {records - entities} people twice: {watch.Elapsed.TotalSeconds:0.0} s, peak memory {process.PeakWorkingSet64 / 1048576} MB (before {before / 1048576} MB)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.Count} pairs told, {(double)right / Math.Max(1, found.Count):0.0 %} right (mean probability {found.Select(p => p.Probability).DefaultIfEmpty().Average():0.0 %}), {(double)right / Math.Max(1, records - entities):0.0 %} of the duplicates found"));
        return 0;
    }

    private static int Entity(string id, int entities) => int.Parse(id, CultureInfo.InvariantCulture) % entities;

    private static int Write(DbConnection connection, int records, Random random)
    {
        Execute(connection, "create temp table duplicate_source (id varchar, kind varchar, name_key varchar, unit_id varchar, district_id varchar, province_id varchar, place_key varchar, position_key varchar)");
        var entities = records * 5 / 6;
        var known = new (string Name, int Commune, int Place, int Position)[entities];
        foreach (var part in Enumerable.Range(0, records).Chunk(5_000))
        {
            var rows = part.Select(i =>
            {
                var person = i < entities ? known[i] = (Name(random), random.Next(Math.Max(1, records / PeoplePerCommune)), random.Next(12), random.Next(8)) : Again(known[i - entities], random);
                var district = person.Commune / CommunesPerDistrict;
                var (place, position) = (random.NextDouble() < 0.7 ? $"'xom {person.Place}'" : "null", random.NextDouble() < 0.6 ? $"'viec {person.Position}'" : "null");
                return string.Create(CultureInfo.InvariantCulture, $"('{i}','individual','{SubjectIdentity.NameKey(person.Name)}','u{person.Commune}','d{district}','p{district / DistrictsPerProvince}',{place},{position})");
            });
            Execute(connection, $"insert into duplicate_source values {string.Join(',', rows)}");
        }

        return entities;
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // The same person in another list: four in ten misspelt, one in six moved, some with another post.
    private static (string Name, int Commune, int Place, int Position) Again((string Name, int Commune, int Place, int Position) person, Random random) => (
        random.NextDouble() < 0.4 ? Slip(person.Name, random) : person.Name,
        random.NextDouble() < 0.85 ? person.Commune : person.Commune / CommunesPerDistrict * CommunesPerDistrict + random.Next(CommunesPerDistrict),
        random.NextDouble() < 0.9 ? person.Place : random.Next(12), random.NextDouble() < 0.7 ? person.Position : random.Next(8));

    private static string Slip(string name, Random random)
    {
        var words = name.Split(' ');
        var at = random.Next(words.Length);
        words[at] = string.Concat(words[at].Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Replace('đ', 'd').Replace('Đ', 'D');
        return random.Next(5) == 0 ? string.Join(' ', words.Skip(1).Append(words[0])) : string.Join(' ', words);
    }

    private static string Name(Random random) => $"{Pick(s_families, random)} {Pick(s_middles, random)} {(random.Next(3) == 0 ? Pick(s_given, random) + " " : "")}{Pick(s_given, random)}";

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];

    private static string[] Weighted(string weights) => [.. weights.Split(' ').Select(w => w.Split(':')).SelectMany(w => Enumerable.Repeat(w[0], int.Parse(w[1], CultureInfo.InvariantCulture)))];
}
