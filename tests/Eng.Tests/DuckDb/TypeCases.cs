using System.Globalization;
using System.Numerics;

namespace DienHinh.Eng.Tests.DuckDb;

/// <summary>One value per row: the DuckDB type, the value as SQL, the value as .NET. Each is sent through every door in both directions.</summary>
public static class TypeCases
{
    public static TheoryData<string, string, object> All
    {
        get
        {
            var cases = new TheoryData<string, string, object>();
            Integers(cases);
            Fractions(cases);
            Texts(cases);
            Times(cases);
            cases.Add("BOOLEAN", "true", true);
            cases.Add("BOOLEAN", "false", false);
            cases.Add("UUID", "'f0000000-1234-5678-9abc-def012345678'", Guid.Parse("f0000000-1234-5678-9abc-def012345678"));
            cases.Add("UUID", "'0fffffff-1234-5678-9abc-def012345678'", Guid.Parse("0fffffff-1234-5678-9abc-def012345678"));
            return cases;
        }
    }

    private static void Integers(TheoryData<string, string, object> cases)
    {
        cases.Add("TINYINT", "-128", sbyte.MinValue);
        cases.Add("TINYINT", "127", sbyte.MaxValue);
        cases.Add("SMALLINT", "-32768", short.MinValue);
        cases.Add("INTEGER", "-2147483648", int.MinValue);
        cases.Add("INTEGER", "2147483647", int.MaxValue);
        cases.Add("BIGINT", "-9223372036854775808", long.MinValue);
        cases.Add("BIGINT", "9223372036854775807", long.MaxValue);
        cases.Add("UTINYINT", "255", byte.MaxValue);
        cases.Add("USMALLINT", "65535", ushort.MaxValue);
        cases.Add("UINTEGER", "4294967295", uint.MaxValue);
        cases.Add("UBIGINT", "18446744073709551615", ulong.MaxValue);
        foreach (var value in new[] { BigInteger.Zero, BigInteger.MinusOne, -BigInteger.Pow(2, 64), -BigInteger.Pow(2, 64) - 1, BigInteger.Pow(2, 127) - 1, -BigInteger.Pow(2, 127) + 1 })
            cases.Add("HUGEINT", value.ToString(CultureInfo.InvariantCulture), value);
        cases.Add("UHUGEINT", (BigInteger.Pow(2, 128) - 1).ToString(CultureInfo.InvariantCulture), BigInteger.Pow(2, 128) - 1);
    }

    private static void Fractions(TheoryData<string, string, object> cases)
    {
        // One per width that DuckDB stores in: 16, 32, 64 and 128 bits.
        cases.Add("DECIMAL(4,1)", "-999.9", -999.9m);
        cases.Add("DECIMAL(9,3)", "123456.789", 123456.789m);
        cases.Add("DECIMAL(18,2)", "-1234567890123456.78", -1234567890123456.78m);
        cases.Add("DECIMAL(28,4)", "123456789012345678901234.5678", 123456789012345678901234.5678m);
        cases.Add("DECIMAL(38,10)", "-0.0000000001", -0.0000000001m);
        cases.Add("FLOAT", "1.5", 1.5f);
        cases.Add("FLOAT", "'-inf'", float.NegativeInfinity);
        cases.Add("DOUBLE", "0.1", 0.1);
        cases.Add("DOUBLE", "1.7976931348623157e308", double.MaxValue);
        cases.Add("DOUBLE", "'nan'", double.NaN);
    }

    private static void Texts(TheoryData<string, string, object> cases)
    {
        const string Vietnamese = "Phong trào thi đua \"Dân vận khéo\" ở xã Đắk Pơ";
        foreach (var text in new[]
        {
            "", "twelve bytes", "thirteen byte", Vietnamese.Normalize(System.Text.NormalizationForm.FormC),
            Vietnamese.Normalize(System.Text.NormalizationForm.FormD), "👩‍🌾🌾🇻🇳", "'quoted'; drop table t --"
        })
            cases.Add("VARCHAR", $"'{text.Replace("'", "''")}'", text);
    }

    private static void Times(TheoryData<string, string, object> cases)
    {
        cases.Add("DATE", "'2024-02-29'", new DateOnly(2024, 2, 29));
        cases.Add("DATE", "'0001-01-01'", DateOnly.MinValue);
        cases.Add("DATE", "'9999-12-31'", DateOnly.MaxValue);
        cases.Add("TIME", "'23:59:59.999999'", new TimeOnly(23, 59, 59).Add(TimeSpan.FromMicroseconds(999_999)));
        cases.Add("TIMESTAMP", "'2025-07-01 08:09:10.123456'", new DateTime(2025, 7, 1, 8, 9, 10).AddMicroseconds(123_456));
        cases.Add("TIMESTAMP", "'1945-09-02 14:00:00.000001'", new DateTime(1945, 9, 2, 14, 0, 0).AddMicroseconds(1));
        cases.Add("TIMESTAMP", "'1969-12-31 23:59:59.999999'", DateTime.UnixEpoch.AddMicroseconds(-1));
        cases.Add("INTERVAL", "'-3 days'", TimeSpan.FromDays(-3));
        cases.Add("INTERVAL", "'2 days 03:04:05.000006'", new TimeSpan(2, 3, 4, 5).Add(TimeSpan.FromMicroseconds(6)));
    }
}
