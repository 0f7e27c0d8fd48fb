namespace Lode.Runtime;
