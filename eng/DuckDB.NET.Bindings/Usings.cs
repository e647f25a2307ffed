global using System.Numerics;
global using System.Runtime.CompilerServices;
global using System.Runtime.InteropServices;
global using System.Runtime.InteropServices.Marshalling;

// Structures cross the border byte for byte; nothing is converted behind our back.
[assembly: DisableRuntimeMarshalling]
