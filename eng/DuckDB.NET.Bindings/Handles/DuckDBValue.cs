using System.Globalization;

namespace DuckDB.NET.Native;

/// <summary>A single value of any type (<c>duckdb_value</c>): a parameter on its way in, or an argument of a function written in C#.</summary>
public sealed partial class DuckDBValue : DuckDBHandle, IDuckDBValueReader
{
    public bool IsNull() => IsNullValue(this);

    /// <exception cref="InvalidCastException">The value is null and <typeparamref name="T"/> has no null, or no conversion leads to it.</exception>
    public T GetValue<T>()
    {
        var natural = IsNull() ? null : ReadNatural(GetTypeId(GetValueType(this)));
        if (natural is T value)
            return value;
        var wanted = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (natural is null)
            return default(T) is null ? default! : throw new InvalidCastException($"The value is null, which {wanted.Name} cannot hold; ask IsNull first.");
        return (T)Convert(natural, wanted);
    }

    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    private object ReadNatural(DuckDBType type) => type switch
    {
        DuckDBType.Boolean => GetBool(this),
        DuckDBType.TinyInt or DuckDBType.SmallInt or DuckDBType.Integer or DuckDBType.BigInt => GetInt64(this),
        DuckDBType.UnsignedTinyInt or DuckDBType.UnsignedSmallInt or DuckDBType.UnsignedInteger or DuckDBType.UnsignedBigInt => GetUInt64(this),
        DuckDBType.HugeInt => GetHugeInt(this).ToBigInteger(),
        DuckDBType.UnsignedHugeInt => GetUHugeInt(this).ToBigInteger(),
        DuckDBType.Float => GetFloat(this),
        DuckDBType.Double => GetDouble(this),
        DuckDBType.Decimal => ToDecimal(GetDecimal(this)),
        DuckDBType.Date => DateOnly.FromDayNumber(DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber + GetDate(this).Days),
        DuckDBType.Time => TimeOnly.FromTimeSpan(TimeSpan.FromMicroseconds(GetTime(this).Micros)),
        DuckDBType.Timestamp => DateTime.UnixEpoch.AddTicks(GetTimestamp(this).Micros * TimeSpan.TicksPerMicrosecond),
        DuckDBType.TimestampTz => DateTime.UnixEpoch.AddTicks(GetTimestampTz(this).Micros * TimeSpan.TicksPerMicrosecond),
        DuckDBType.Interval => (TimeSpan)GetInterval(this),
        DuckDBType.Blob => ReadBlob(),
        // Text as DuckDB prints it: whoever wants a Guid, an enum or a list out of it says so with T.
        _ => GetVarchar(this) ?? ""
    };

    private static object Convert(object natural, Type wanted)
    {
        if (wanted == typeof(BigInteger) && natural is long or ulong)
            return natural is long signed ? (BigInteger)signed : (BigInteger)(ulong)natural;
        if (wanted == typeof(Guid) && natural is string guid)
            return Guid.Parse(guid);
        if (wanted == typeof(DateTime) && natural is DateOnly date)
            return date.ToDateTime(TimeOnly.MinValue);
        if (wanted == typeof(DateTimeOffset) && natural is DateTime moment)
            return new DateTimeOffset(moment, TimeSpan.Zero);
        if (natural is BigInteger big)
            natural = (decimal)big;
        return System.Convert.ChangeType(natural, wanted, CultureInfo.InvariantCulture);
    }

    private static decimal ToDecimal(DuckDBDecimal value) =>
        (decimal)value.Value.ToBigInteger() / (decimal)BigInteger.Pow(10, value.Scale);

    private byte[] ReadBlob()
    {
        var blob = GetBlob(this);
        try
        {
            var bytes = new byte[checked((int)blob.Size)];
            if (bytes.Length > 0)
                Marshal.Copy(blob.Data, bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            OwnedText.Free(blob.Data);
        }
    }
}
