using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>An object of DuckDB's that is freed by passing the address of its pointer to a function of its kind.</summary>
public abstract class DuckDBHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    private protected DuckDBHandle(bool ownsHandle = true) : base(ownsHandle)
    {
    }
}
