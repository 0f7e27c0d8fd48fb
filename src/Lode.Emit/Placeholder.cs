namespace Lode.Emit;
